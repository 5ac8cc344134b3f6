/**
 * The part of API Gateway and of its user-pool authoriser that our template uses, over plain HTTP.
 */
package fiducia.local.gateway;
