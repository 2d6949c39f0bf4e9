"""A local server that takes every call, verifies its signature, writes it down and answers with nothing but a request id.

Usage: server.py ADDRESS RECORDS – writes its address to a file once it listens, and a line of JSON for each request to another.

The secret of an access key is "secret of " and its id, so that every client can have keys of its own.
"""

import datetime
import http.server
import json
import os
import sys
import threading
import uuid

import signatures


class Service:
    """What the server remembers between requests."""

    def __init__(self, records):
        self.records = open(records, "w", encoding="utf-8")
        self.nonces = set()
        self.lock = threading.Lock()

    def take(self, request):
        """Checks a request and writes it down; gives what is wrong with it, or None."""
        with self.lock:
            problem = self.problem(request)
            try:
                key = request.access_key_id
            except (signatures.Refused, KeyError):
                key = ""
            record = {
                "key": key, "scheme": request.scheme, "method": request.method, "path": request.path,
                "action": request.action, "parameters": request.parameters, "inForm": bool(request.form),
                "problem": problem,
            }
            print(json.dumps(record, ensure_ascii=False), file=self.records, flush=True)
            return problem

    def problem(self, request):
        try:
            signatures.verify(request, f"secret of {request.access_key_id}")
            now = datetime.datetime.now(datetime.timezone.utc).replace(tzinfo=None)
            then = datetime.datetime.strptime(request.timestamp, "%Y-%m-%dT%H:%M:%SZ")
            if abs(now - then) > datetime.timedelta(minutes=15):
                return "the time of the signature is another one"
        except signatures.Refused as refused:
            return str(refused)
        except (KeyError, ValueError) as error:
            return f"unreadable: {error}"
        if not request.nonce or request.nonce in self.nonces:
            return "the nonce was used before"
        self.nonces.add(request.nonce)
        return None


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    service = None

    def answer(self):
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        headers = {}
        for name, value in self.headers.items():
            headers.setdefault(name.lower(), value)
        problem = self.service.take(signatures.Request(self.command, self.path, headers, body))
        answer = {"RequestId": str(uuid.uuid4()).upper()}
        if problem:
            answer |= {"Code": "SignatureDoesNotMatch", "Message": problem, "HostId": "127.0.0.1"}
        text = json.dumps(answer).encode()
        self.send_response(400 if problem else 200)
        self.send_header("Content-Type", "application/json;charset=utf-8")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    do_GET = do_POST = do_PUT = do_DELETE = answer

    def log_message(self, *_):
        pass


def main(arguments):
    address, records = arguments
    Handler.service = Service(records)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    with open(address + ".new", "w", encoding="utf-8") as file:
        file.write(f"127.0.0.1:{server.server_port}\n")
    os.rename(address + ".new", address)
    server.serve_forever()


if __name__ == "__main__":
    main(sys.argv[1:])
