/**
 * How long a function takes from the start of its process to its first answer, with the real
 * runtime interface client in front of a Runtime API of ours and a table in DynamoDB Local, beside
 * a bare handler and Spring Cloud Function reading the same items.
 */
package fiducia.bench.start;
