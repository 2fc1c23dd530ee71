package org.variorum.discussions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AgreementRepository extends JpaRepository<Agreement, UUID> {

    @Query("select a from Agreement a where a.post.id = :post and a.personId = :person")
    Optional<Agreement> find(UUID post, UUID person);

    @Query(
            """
            select new org.variorum.discussions.Agreed(a.post.id, a.personId) from Agreement a
            where a.post.discussion.id = :discussion order by a.agreedAt, a.id""")
    List<Agreed> inDiscussion(UUID discussion);

    @Query(
            """
            select new org.variorum.discussions.Agreed(a.post.id, a.personId) from Agreement a
            where a.post.id = :post order by a.agreedAt, a.id""")
    List<Agreed> onPost(UUID post);
}

record Agreed(UUID post, UUID person) {}
