/** Staff sign in at an identity provider by OpenID Connect: authorization code with PKCE, roles and tenants from claims. */
package io.proofline.console.access.oidc;
