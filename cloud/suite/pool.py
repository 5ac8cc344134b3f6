"""Staff as the website signs them in: the user pool's SRP, where the password never crosses the
wire, and a one-time code as second factor where the pool asks for one.

SRP as Amazon Cognito does it: RFC 5054's group of 3072 bits, SHA-256, and a key derived by HKDF
(RFC 5869) of which 16 bytes are used.
"""

import base64
import datetime
import hashlib
import hmac
import secrets
import struct
import time

N = int(
    "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD"
    "EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
    "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F"
    "83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B"
    "E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510"
    "15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7"
    "ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C"
    "BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF",
    16)
G = 2


def _pad(number):
    data = number.to_bytes((number.bit_length() + 7) // 8 or 1, "big")
    return b"\0" + data if data[0] > 0x7F else data


def _hash(*parts):
    return int.from_bytes(hashlib.sha256(b"".join(parts)).digest(), "big")


def one_time_code(secret, at=None):
    """RFC 6238: six digits of this half minute."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.digest(key, struct.pack(">Q", int(at or time.time()) // 30), "sha1")
    start = digest[-1] & 15
    return f"{(int.from_bytes(digest[start:start + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06}"


def sign_in(cognito, pool, client, user, password, code=None):
    """Tokens by SRP; `code` gives a one-time code where the pool asks for one."""
    small = secrets.randbits(1024)
    public = pow(G, small, N)
    asked = cognito.initiate_auth(
        ClientId=client, AuthFlow="USER_SRP_AUTH",
        AuthParameters={"USERNAME": user, "SRP_A": format(public, "x")})
    given = asked["ChallengeParameters"]
    theirs, salt, id = int(given["SRP_B"], 16), int(given["SALT"], 16), given["USER_ID_FOR_SRP"]
    name = pool.split("_", 1)[1]
    u = _hash(_pad(public), _pad(theirs))
    x = _hash(_pad(salt), hashlib.sha256(f"{name}{id}:{password}".encode()).digest())
    k = _hash(_pad(N), _pad(G))
    shared = pow(theirs - k * pow(G, x, N), small + u * x, N)
    derived = hmac.digest(_pad(u), _pad(shared), "sha256")
    key = hmac.digest(derived, b"Caldera Derived Key\x01", "sha256")[:16]
    now = datetime.datetime.now(datetime.timezone.utc)
    stamp = f"{now:%a %b} {now.day} {now:%H:%M:%S} UTC {now.year}"
    proof = hmac.digest(key, (name + id).encode() + base64.b64decode(given["SECRET_BLOCK"])
                        + stamp.encode(), "sha256")
    answer = cognito.respond_to_auth_challenge(
        ClientId=client, ChallengeName="PASSWORD_VERIFIER",
        **({"Session": asked["Session"]} if asked.get("Session") else {}),
        ChallengeResponses={
            "USERNAME": id, "TIMESTAMP": stamp,
            "PASSWORD_CLAIM_SECRET_BLOCK": given["SECRET_BLOCK"],
            "PASSWORD_CLAIM_SIGNATURE": base64.b64encode(proof).decode()})
    if answer.get("ChallengeName") == "SOFTWARE_TOKEN_MFA":
        answer = cognito.respond_to_auth_challenge(
            ClientId=client, ChallengeName="SOFTWARE_TOKEN_MFA", Session=answer["Session"],
            ChallengeResponses={"USERNAME": id, "SOFTWARE_TOKEN_MFA_CODE": code()})
    elif answer.get("ChallengeName") == "MFA_SETUP":
        answer = _enrol(cognito, client, id, answer["Session"])
    return answer["AuthenticationResult"]


def _enrol(cognito, client, user, session):
    made = cognito.associate_software_token(Session=session)
    told = cognito.verify_software_token(
        Session=made["Session"], UserCode=one_time_code(made["SecretCode"]))
    return cognito.respond_to_auth_challenge(
        ClientId=client, ChallengeName="MFA_SETUP", Session=told["Session"],
        ChallengeResponses={"USERNAME": user})


def invite(environment, group, name):
    """Somebody whom the clinic has invited: address and password."""
    cognito, pool = environment.aws("cognito-idp"), environment.outputs["StaffPoolId"]
    address = f"{name}-{secrets.token_hex(6)}@example.org"
    password = secrets.token_urlsafe(24) + "aA1-"
    cognito.admin_create_user(
        UserPoolId=pool, Username=address, MessageAction="SUPPRESS",
        TemporaryPassword=secrets.token_urlsafe(24) + "aA1-",
        UserAttributes=[{"Name": "email", "Value": address},
                        {"Name": "email_verified", "Value": "true"}])
    cognito.admin_set_user_password(
        UserPoolId=pool, Username=address, Password=password, Permanent=True)
    cognito.admin_add_user_to_group(UserPoolId=pool, Username=address, GroupName=group)
    return address, password


def subject(token):
    import json
    body = token.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))["sub"]


class PoolStaff:
    """Signs in once; a token is good for a quarter of an hour, longer than the suite takes."""

    def __init__(self, environment, group, name):
        address, password = invite(environment, group, name)
        self._environment = environment
        self.token = sign_in(
            environment.aws("cognito-idp"), environment.outputs["StaffPoolId"],
            environment.outputs["StaffPoolClientId"], address, password)["IdToken"]
        self.subject = subject(self.token)

    def call(self, method, path, body=None, headers=None):
        return self._environment.call(method, path, body, self.token, headers)
