/**
 * What a clinic learns from counts, and how nobody is told of by one. See
 * docs/decisions/figures.md.
 */
package fiducia.figures;
