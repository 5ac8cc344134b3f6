"""Who gets in: tokens of the user pool, and what stands where a gateway looks at none."""

import base64
import json

from environments import POOL, UNGUARDED, Suite, needs



def changed(token, **claims):
    """The same token with other claims, under a signature that does not fit them any more."""
    head, body, signature = token.split(".")
    said = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4))) | claims
    body = base64.urlsafe_b64encode(json.dumps(said).encode()).decode().rstrip("=")
    return ".".join((head, body, signature))


class StaffRoutes(Suite):
    PATH = "/v1/therapists?status=pending"

    def test_nobody_gets_in_without_a_token_or_with_a_word(self):
        for token in (None, "not-a-token", "a.b.c"):
            self.assertEqual(self.environment.call("GET", self.PATH, token=token).status, 401)

    def test_a_therapist_does_not_get_where_an_admin_does(self):
        therapist = self.environment.staff("therapist", "somebody")
        self.assertIn(therapist.call("GET", self.PATH).status, (401, 403))

    @needs(UNGUARDED)
    def test_functions_refuse_staff_routes_without_the_claims_of_a_gateway(self):
        """The gateway here lets anything through, so this is the functions' own refusal."""
        from deployed import routes
        refused = 0
        for resource, methods in routes(self.environment).items():
            for method in methods:
                path = resource
                for name in ("therapistId", "requestId", "relationshipId", "matchId", "session"):
                    path = path.replace("{" + name + "}", "x")
                body = None if method == "GET" else {}
                status = self.environment.call(
                    method, path, body, "a.b.c", {"If-Match": '"1"'}).status
                if resource in ("/v1/vocabulary", "/v1/crisis-help"):
                    self.assertEqual(status, 200, resource)
                elif (method, resource) == ("POST", "/v1/clients"):
                    self.assertEqual(status, 201, resource)
                else:
                    self.assertEqual(status, 401, f"{method} {resource}")
                    refused += 1
        self.assertGreaterEqual(refused, 40)

    @needs(POOL)
    def test_tokens_that_were_changed_have_expired_or_are_of_another_pool_are_refused(self):
        admin = self.environment.staff("admin", "admin")
        self.assertEqual(self.environment.call("GET", self.PATH, token=admin.token).status, 200)
        for what, token in {
                "changed": changed(admin.token, sub="somebody-else"),
                "expired": changed(admin.token, exp=1_000_000_000),
                "of another pool": changed(admin.token, iss="https://cognito-idp.us-east-1."
                                           "amazonaws.com/us-east-1_another")}.items():
            with self.subTest(what):
                self.assertEqual(self.environment.call("GET", self.PATH, token=token).status, 401)

    @needs(POOL)
    def test_a_token_that_another_pool_has_really_issued_is_refused(self):
        from pool import sign_in
        cognito = self.environment.aws("cognito-idp")
        pool = cognito.create_user_pool(PoolName="another")["UserPool"]["Id"]
        self.addCleanup(cognito.delete_user_pool, UserPoolId=pool)
        client = cognito.create_user_pool_client(
            UserPoolId=pool, ClientName="another", ExplicitAuthFlows=[
                "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"])["UserPoolClient"]["ClientId"]
        cognito.admin_create_user(UserPoolId=pool, Username="somebody", MessageAction="SUPPRESS")
        cognito.admin_set_user_password(UserPoolId=pool, Username="somebody",
                                        Password="Long-enough-1-2-3", Permanent=True)
        cognito.create_group(UserPoolId=pool, GroupName="admin")
        cognito.admin_add_user_to_group(UserPoolId=pool, Username="somebody", GroupName="admin")
        token = sign_in(cognito, pool, client, "somebody", "Long-enough-1-2-3")["IdToken"]
        self.assertEqual(self.environment.call("GET", self.PATH, token=token).status, 401)

    @needs(POOL)
    def test_who_has_a_one_time_code_needs_it(self):
        from botocore.exceptions import ClientError
        from pool import invite, one_time_code, sign_in
        cognito, outputs = self.environment.aws("cognito-idp"), self.environment.outputs
        where = (cognito, outputs["StaffPoolId"], outputs["StaffPoolClientId"])
        address, password = invite(self.environment, "admin", "second-factor")
        access = sign_in(*where, address, password)["AccessToken"]
        secret = cognito.associate_software_token(AccessToken=access)["SecretCode"]
        cognito.verify_software_token(AccessToken=access, UserCode=one_time_code(secret))
        cognito.set_user_mfa_preference(AccessToken=access, SoftwareTokenMfaSettings={
            "Enabled": True, "PreferredMfa": True})
        asked = []

        def right():
            asked.append(1)
            return one_time_code(secret)

        token = sign_in(*where, address, password, right)["IdToken"]
        self.assertEqual(len(asked), 1)
        self.assertEqual(self.environment.call("GET", self.PATH, token=token).status, 200)
        wrong = f"{(int(one_time_code(secret)) + 500_000) % 1_000_000:06}"
        with self.assertRaises(ClientError):
            sign_in(*where, address, password, lambda: wrong)
        with self.assertRaises(ClientError):
            sign_in(*where, address, password + "x", right)
