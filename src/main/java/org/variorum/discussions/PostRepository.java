package org.variorum.discussions;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PostRepository extends JpaRepository<Post, UUID> {

    /// Holds the row until the transaction ends, so that of two edits the second sees the first.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Post p where p.id = :id")
    Optional<Post> held(UUID id);

    @Query("select p from Post p where p.discussion.id = :discussion order by p.createdAt, p.id")
    List<Post> ofDiscussion(UUID discussion);

    @Query(
            """
            select new org.variorum.discussions.Cited(c.post.id, c.passageId) from Citation c
            where c.post.discussion.id = :discussion and c.post.withdrawnAt is null
            order by c.place""")
    List<Cited> citationsIn(UUID discussion);

    @Query(
            """
            select new org.variorum.discussions.Standing(d.groupId, d.claimId, d.passageId, p.author, p.withdrawnAt)
            from Post p join p.discussion d where p.id = :id""")
    Optional<Standing> standing(UUID id);

    @Query(
            """
            select new org.variorum.discussions.Counted(p.discussion.claimId, count(p)) from Post p
            where p.discussion.groupId = :group and p.discussion.claimId is not null and p.withdrawnAt is null
            group by p.discussion.claimId""")
    List<Counted> countByClaim(UUID group);
}

record Cited(UUID post, UUID passage) {}
