package org.variorum.claims;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.variorum.groups.GroupId;

/// Finds the claims of a group that are not withdrawn, in one statement whatever is asked.
@Component
class ClaimSearch {

    private static final String LATEST = " order by c.changedAt desc, c.id";

    private final EntityManager entities;

    ClaimSearch(EntityManager entities) {
        this.entities = entities;
    }

    /// What the filter lets through, with its tags, in no particular order.
    List<Claim> matching(GroupId group, ClaimFilter filter) {
        var search = new Search(group);
        var words = filter.words();
        search.containing(words == null ? List.of() : Words.of(words));
        search.anyOf("c.state in :states", "states", filter.states());
        search.anyOf("c.author in :authors", "authors", uuids(filter.authors(), id -> id.value()));
        search.anyOf(
                "exists (select t from ClaimTag t where t.claim = c and t.tagId in :tags)",
                "tags",
                uuids(filter.tags(), id -> id.value()));
        search.anyOf(
                """
                exists (select e from Evidence e
                    where e.claim = c and e.withdrawnAt is null and e.documentId in :documents)""",
                "documents",
                uuids(filter.documents(), id -> id.value()));
        return search.query("select c from Claim c left join fetch c.tags", "").getResultList();
    }

    /// The claims that hold all the words: first those that begin as asked, then those where each
    /// word begins a word, the shortest first. Without words the ones changed last.
    List<Claim> best(GroupId group, String text, int most) {
        var words = Words.of(text);
        var search = new Search(group);
        search.containing(words);
        var order = words.isEmpty() ? LATEST : search.nearest(text, words);
        return search.query("select c from Claim c", order).setMaxResults(most).getResultList();
    }

    private static <T> List<UUID> uuids(Collection<T> ids, Function<T, UUID> value) {
        return ids.stream().map(value).toList();
    }

    /// A query as it is put together. Only fixed words become part of it; what a person gave is
    /// always a parameter.
    private final class Search {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Search(GroupId group) {
            conditions.add("c.groupId = :group and c.withdrawnAt is null");
            parameters.put("group", group.value());
        }

        void containing(List<String> words) {
            conditions.addAll(allLike("contained", words, "%"));
        }

        void anyOf(String condition, String name, Collection<?> values) {
            if (!values.isEmpty()) {
                conditions.add(condition);
                parameters.put(name, values);
            }
        }

        String nearest(String text, List<String> words) {
            parameters.put("whole", Words.key(text) + "%");
            var beginning = String.join(" and ", allLike("beginning", words, "% "));
            return " order by case when c.statementKey like :whole then 0 when "
                    + beginning
                    + " then 1 else 2 end, length(c.statement), c.statement, c.id";
        }

        private List<String> allLike(String name, List<String> words, String before) {
            var likes = new ArrayList<String>();
            for (var word : words) {
                var parameter = name + likes.size();
                likes.add("c.statementKey like :" + parameter);
                parameters.put(parameter, before + word + "%");
            }
            return likes;
        }

        TypedQuery<Claim> query(String select, String order) {
            var query =
                    entities.createQuery(
                            select + " where " + String.join(" and ", conditions) + order,
                            Claim.class);
            parameters.forEach(query::setParameter);
            return query;
        }
    }
}
