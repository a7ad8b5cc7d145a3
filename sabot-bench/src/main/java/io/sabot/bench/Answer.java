package io.sabot.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rows with which one engine answered a query. */
record Answer(List<List<Cell>> rows) {
    /** Where two answers differ as multisets of rows, in words; empty if they agree. */
    Optional<String> difference(Answer other) {
        if (rows.size() != other.rows.size()) {
            return Optional.of(rows.size() + " rows against " + other.rows.size());
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Comparator<List<Cell>> order = order(other);
        List<List<Cell>> mine = sorted(rows, order);
        List<List<Cell>> theirs = sorted(other.rows, order);
        for (int i = 0; i < mine.size(); i++) {
            if (!agree(mine.get(i), theirs.get(i))) {
                return Optional.of(mine.get(i) + " against " + theirs.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean agree(List<Cell> a, List<Cell> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!Cell.agree(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<List<Cell>> sorted(List<List<Cell>> rows, Comparator<List<Cell>> order) {
        List<List<Cell>> sorted = new ArrayList<>(rows);
        sorted.sort(order);
        return sorted;
    }

    /** By the columns that are exact in both answers, then by the others: two roundings of one number may sort differently. */
    private Comparator<List<Cell>> order(Answer other) {
        int width = Math.min(rows.get(0).size(), other.rows.get(0).size());
        List<Integer> exact = new ArrayList<>();
        List<Integer> approximate = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            (isApproximate(column) || other.isApproximate(column) ? approximate : exact).add(column);
        }
        exact.addAll(approximate);
        return (a, b) -> {
            for (int column : exact) {
                int order = compare(a.get(column), b.get(column));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    private boolean isApproximate(int column) {
        return rows.stream().anyMatch(row -> row.get(column) instanceof Cell.Approximate);
    }

    private static int compare(Cell a, Cell b) {
        if (a instanceof Cell.Text x && b instanceof Cell.Text y) {
            return x.value().compareTo(y.value());
        }
        if (a instanceof Cell.Exact x && b instanceof Cell.Exact y) {
            return x.value().compareTo(y.value());
        }
        if (a instanceof Cell.Approximate x && b instanceof Cell.Approximate y) {
            return Double.compare(x.value(), y.value());
        }
        return a.getClass().getName().compareTo(b.getClass().getName());
    }
}
