/**
 * How fast matching is, beside what one would use instead: the same therapists, the same clients,
 * the same rule, the same first ten. Never deployed; docs/bench.md says how it is measured.
 */
package fiducia.bench;
