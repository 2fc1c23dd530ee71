package org.variorum.exchange.webannotation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The rows that annotations left in the database, written again by plain JDBC into tables of the
/// same columns without keys, one transaction an annotation: what the machine and its disk allow.
final class BareInserts {

    private static final List<String> TABLES =
            List.of(
                    "passage",
                    "placement",
                    "revision",
                    "annotation",
                    "annotation_history",
                    "timeline",
                    "annotation_listing",
                    "sent_annotation",
                    "sent_annotation_history");

    private final BenchedDatabase database;

    BareInserts(BenchedDatabase database) {
        this.database = database;
    }

    private record Rows(String insert, List<Object[]> values) {}

    /// How many annotations a second, with so many writers.
    double perSecond(int annotations, int writers) throws Exception {
        var tables = new ArrayList<Rows>();
        try (var connection = database.connect()) {
            for (var table : TABLES) {
                tables.add(copied(connection, table, annotations));
            }
        }
        var next = new AtomicInteger();
        Callable<Void> writer = () -> write(tables, next, annotations);
        var begun = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(writers)) {
            for (Future<Void> each :
                    pool.invokeAll(java.util.Collections.nCopies(writers, writer))) {
                each.get();
            }
        }
        return annotations / ((System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1));
    }

    private Void write(List<Rows> tables, AtomicInteger next, int annotations) throws SQLException {
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            for (var row = next.getAndIncrement();
                    row < annotations;
                    row = next.getAndIncrement()) {
                for (var table : tables) {
                    insert(connection, table, row);
                }
                connection.commit();
            }
        }
        return null;
    }

    private static void insert(Connection connection, Rows table, int row) throws SQLException {
        if (row >= table.values().size()) {
            return;
        }
        try (var statement = connection.prepareStatement(table.insert())) {
            var values = table.values().get(row);
            for (var index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        }
    }

    private static Rows copied(Connection connection, String table, int most) throws SQLException {
        var values = new ArrayList<Object[]>();
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "create table bare_" + table + " as select * from " + table + " where 1 = 0");
            try (var rows = statement.executeQuery("select * from " + table + " limit " + most)) {
                var columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    var row = new Object[columns];
                    for (var index = 0; index < columns; index++) {
                        row[index] = rows.getObject(index + 1);
                    }
                    values.add(row);
                }
                var places = "?, ".repeat(columns - 1) + "?";
                return new Rows("insert into bare_" + table + " values (" + places + ")", values);
            }
        }
    }
}
