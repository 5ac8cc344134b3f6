/**
 * {@code ./fiducia rank}: the engine on files, without a server or a table, and the replay of what
 * it has kept. The format is described in {@code docs/rank.md}.
 */
package fiducia.local.rank;
