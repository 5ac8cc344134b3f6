/** Holds what the server does against the description that web developers build on. */
package fiducia.contract;
