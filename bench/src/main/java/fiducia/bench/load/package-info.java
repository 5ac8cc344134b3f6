/** How much a stack answers, how fast, and whether anything that it accepted is lost. */
package fiducia.bench.load;
