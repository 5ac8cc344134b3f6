/**
 * Fiducia on one machine: {@code template.yaml} run in one process, with the real handlers,
 * DynamoDB Local, a clock that can be moved, a mailbox page and a sign-in for development. Never
 * deployed.
 */
package fiducia.local;
