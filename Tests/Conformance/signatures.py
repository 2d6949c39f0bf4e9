"""Verifies the signatures of requests, from the vendor's description of its two schemes and with Python's own libraries alone."""

import base64
import hashlib
import hmac
import re
from urllib.parse import parse_qsl, quote

HEADER_SCHEME = "ACS3-HMAC-SHA256"
QUERY_SCHEME = "HMAC-SHA1"
# What the query scheme adds to a query.
QUERY_SCHEME_PARAMETERS = frozenset(
    "AccessKeyId Action Format SecurityToken Signature SignatureMethod SignatureNonce SignatureType SignatureVersion "
    "Timestamp Version".split())


class Refused(Exception):
    """A request that the service would not take; the text says why."""


class Request:
    """A request as it came over the wire; the names of headers in small letters."""

    def __init__(self, method, target, headers, body):
        self.method = method
        self.path, _, raw_query = target.partition("?")
        self.query = parse(raw_query)
        self.headers = headers
        self.body = body
        is_form = headers.get("content-type", "").startswith("application/x-www-form-urlencoded")
        self.form = parse(body.decode()) if is_form else []

    @property
    def scheme(self):
        return HEADER_SCHEME if "authorization" in self.headers else QUERY_SCHEME

    @property
    def access_key_id(self):
        """Who signed."""
        if self.scheme == HEADER_SCHEME:
            return authorization(self)["Credential"]
        return dict(self.query).get("AccessKeyId", "")

    @property
    def action(self):
        """Operation and version."""
        names = ("x-acs-action", "x-acs-version") if self.scheme == HEADER_SCHEME else ("Action", "Version")
        given = self.headers if self.scheme == HEADER_SCHEME else dict(self.query)
        return tuple(given.get(name) for name in names)

    @property
    def nonce(self):
        if self.scheme == HEADER_SCHEME:
            return self.headers.get("x-acs-signature-nonce", "")
        return dict(self.query).get("SignatureNonce", "")

    @property
    def timestamp(self):
        return self.headers.get("x-acs-date", "") if self.scheme == HEADER_SCHEME else dict(self.query).get("Timestamp", "")

    @property
    def parameters(self):
        """The parameters of the operation, wherever they stand, without what the scheme adds."""
        if self.scheme == HEADER_SCHEME:
            return self.query + self.form
        return [(name, value) for name, value in self.query + self.form if name not in QUERY_SCHEME_PARAMETERS]


def parse(text):
    return parse_qsl(text, keep_blank_values=True, strict_parsing=bool(text), errors="strict")


def encoded(text):
    return quote(text, safe="-_.~")


def canonical(parameters):
    pairs = sorted((name.encode(), value.encode()) for name, value in parameters)
    return "&".join(f"{encoded(name)}={encoded(value)}" for name, value in pairs)


def authorization(request):
    """The parts of the header `authorization`."""
    scheme, _, rest = request.headers["authorization"].partition(" ")
    parts = dict(re.findall(r"(\w+)=([^,]*)", rest))
    if scheme != HEADER_SCHEME or set(parts) != {"Credential", "SignedHeaders", "Signature"}:
        raise Refused(f"the header authorization is not one of {HEADER_SCHEME}")
    return parts


def verify(request, secret):
    """Refuses a request whose signature is not that of its own content."""
    if request.scheme == HEADER_SCHEME:
        verify_header(request, secret)
    else:
        verify_query(request, secret)


def verify_header(request, secret):
    given = authorization(request)
    content = hashlib.sha256(request.body).hexdigest()
    if request.headers.get("x-acs-content-sha256") != content:
        raise Refused("x-acs-content-sha256 is not the hash of the body")
    signed = given["SignedHeaders"].split(";")
    if signed != sorted(set(signed)):
        raise Refused("the signed headers are not in order, or stand twice")
    needed = {"host", *(name for name in request.headers if name.startswith("x-acs-"))}
    if not needed <= set(signed):
        raise Refused(f"not signed: {', '.join(sorted(needed - set(signed)))}")
    if not {"x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce"} <= set(signed):
        raise Refused("a header that the scheme wants is missing")
    if not set(signed) <= set(request.headers):
        raise Refused(f"signed and not sent: {', '.join(sorted(set(signed) - set(request.headers)))}")
    text = "\n".join(
        [
            request.method, request.path, canonical(request.query),
            "".join(f"{name}:{request.headers[name].strip()}\n" for name in signed), given["SignedHeaders"], content,
        ])
    text = f"{HEADER_SCHEME}\n{hashlib.sha256(text.encode()).hexdigest()}"
    expected = hmac.new(secret.encode(), text.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, given["Signature"]):
        raise Refused("the signature is another one")


def verify_query(request, secret):
    given = dict(request.query)
    if given.get("SignatureMethod") != QUERY_SCHEME or given.get("SignatureVersion") != "1.0":
        raise Refused("the query names another scheme")
    signed = [(name, value) for name, value in request.query + request.form if name != "Signature"]
    text = f"{request.method}&{encoded('/')}&{encoded(canonical(signed))}"
    digest = hmac.new(f"{secret}&".encode(), text.encode(), hashlib.sha1).digest()
    if not hmac.compare_digest(base64.b64encode(digest).decode(), given.get("Signature", "")):
        raise Refused("the signature is another one")
