package org.variorum.discussions;

import jakarta.persistence.LockModeType;
import java.util.Collection;
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
            select new org.variorum.discussions.Counted(c.passageId, count(c)) from Citation c
            where c.post.discussion.groupId = :group and c.post.withdrawnAt is null
            group by c.passageId""")
    List<Counted> citationsInGroup(UUID group);

    @Query(
            """
            select count(c) from Citation c
            where c.passageId = :passage and c.post.withdrawnAt is null""")
    long citationsOf(UUID passage);

    /// Which discussions of a group cite which passages.
    @Query(
            """
            select distinct new org.variorum.discussions.Citing(c.post.discussion.id, c.passageId) from Citation c
            where c.post.discussion.groupId = :group and c.post.withdrawnAt is null""")
    List<Citing> citing(UUID group);

    @Query(
            """
            select distinct new org.variorum.discussions.Writing(p.discussion.id, p.author) from Post p
            where p.discussion.id in :discussions and p.withdrawnAt is null""")
    List<Writing> writers(Collection<UUID> discussions);

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

record Citing(UUID discussion, UUID passage) {}

record Writing(UUID discussion, UUID author) {}

record Cited(UUID post, UUID passage) {}
