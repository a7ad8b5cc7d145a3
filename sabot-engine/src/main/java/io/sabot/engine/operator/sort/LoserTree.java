package io.sabot.engine.operator.sort;

/**
 * Which of several cursors is first: the winner of a knockout, whose inner nodes keep who lost there. When the winner has moved on,
 * only its own way to the top is played again (Knuth, volume 3, 5.4.1).
 */
final class LoserTree {
    /** Stands for a cursor at its end. */
    private static final int NOBODY = -1;

    private final RunCursor[] cursors;
    private final int leaves;
    /** The winner, then the losers. */
    private final int[] nodes;

    /** @param cursors each at its first row */
    LoserTree(RunCursor[] cursors) {
        this.cursors = cursors;
        this.leaves = Math.max(1, cursors.length);
        this.nodes = new int[leaves];
        nodes[0] = cursors.length == 0 ? NOBODY : play(1);
    }

    /** Plays all matches below a node. @return who wins it */
    private int play(int node) {
        if (node >= leaves) {
            return node - leaves;
        }
        int left = play(2 * node);
        int right = play(2 * node + 1);
        boolean leftWins = wins(left, right);
        nodes[node] = leftWins ? right : left;
        return leftWins ? left : right;
    }

    private boolean wins(int player, int other) {
        if (player == NOBODY || other == NOBODY) {
            return other == NOBODY;
        }
        return cursors[player].isBefore(cursors[other]);
    }

    /** Number of the first cursor, -1 when all are at their end. */
    int winner() {
        return nodes[0];
    }

    /** The winner has moved on. @param atEnd whether it has no more rows */
    void replay(boolean atEnd) {
        int leaf = nodes[0];
        int player = atEnd ? NOBODY : leaf;
        for (int node = (leaf + leaves) >> 1; node > 0; node >>= 1) {
            int other = nodes[node];
            if (!wins(player, other)) {
                nodes[node] = player;
                player = other;
            }
        }
        nodes[0] = player;
    }
}
