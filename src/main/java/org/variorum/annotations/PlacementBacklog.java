package org.variorum.annotations;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.variorum.documents.DocumentId;
import org.variorum.documents.Versions;

/// Places, at the first start with this schema, the passages of documents that had several versions
/// before there were placements. The migration lists these documents; one that is done is struck
/// off in the same transaction, so that a start that was interrupted, or another node, goes on.
@Component
@Order(0)
class PlacementBacklog implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PlacementBacklog.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Versions versions;
    private final Placing placing;

    PlacementBacklog(
            JdbcClient jdbc, TransactionTemplate transactions, Versions versions, Placing placing) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.versions = versions;
        this.placing = placing;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var waiting = waiting();
        if (!waiting.isEmpty()) {
            LOG.info(
                    "Placing the passages of {} documents in their later versions", waiting.size());
        }
        waiting.forEach(
                document ->
                        transactions.executeWithoutResult(_ -> place(new DocumentId(document))));
    }

    private List<UUID> waiting() {
        return jdbc.sql("select document_id from placement_backlog").query(UUID.class).list();
    }

    private void place(DocumentId document) {
        versions.steady(document);
        var struckOff =
                jdbc.sql("delete from placement_backlog where document_id = ?")
                        .param(document.value())
                        .update();
        if (struckOff > 0) {
            placing.catchUp(document);
        }
    }
}
