package org.variorum.groups;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MembershipRepository extends JpaRepository<Membership, UUID> {

    @Query("select m from Membership m where m.group.id = :group and m.personId = :person")
    Optional<Membership> find(UUID group, UUID person);

    @Query(
            "select m.role from Membership m where m.group.id = :group and m.personId = :person and m.endedAt is null")
    Optional<Role> role(UUID group, UUID person);

    /// In how many of these groups the person is.
    @Query(
            """
            select count(distinct m.group.id) from Membership m
            where m.personId = :person and m.group.id in :groups and m.endedAt is null""")
    long countOf(UUID person, Collection<UUID> groups);

    @Query(
            """
            select m from Membership m where m.group.id = :group and m.endedAt is null order by m.since""")
    List<Membership> ofGroup(UUID group);

    @Query(
            """
            select new org.variorum.groups.MyGroup(m.group, m.role,
                (select count(o) from Membership o where o.group = m.group and o.endedAt is null))
            from Membership m where m.personId = :person and m.endedAt is null order by m.group.name, m.group.slug""")
    List<MyGroup> ofPerson(UUID person);

    @Query(
            """
            select count(m) from Membership m
            where m.group.id = :group and m.role = org.variorum.groups.Role.OWNER and m.endedAt is null""")
    long owners(UUID group);

    @Query("select count(m) from Membership m where m.group.id = :group and m.endedAt is null")
    long members(UUID group);
}

record MyGroup(ReadingGroup group, Role role, long members) {}
