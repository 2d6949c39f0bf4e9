"""A local service that has drifted from its pages: it answers each call as a plan has it, twice with a body, then with an error.

Usage: server.py PLAN ADDRESS – writes its address to a file once it listens.
"""

import collections
import http.server
import json
import os
import sys
import urllib.parse


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    planned = {}
    answered = collections.Counter()

    def answer(self):
        form = self.rfile.read(int(self.headers.get("content-length") or 0)).decode()
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query) | urllib.parse.parse_qs(form)
        # A client's access key ID tells its calls from those of another one.
        action, caller = query["Action"][0], query["AccessKeyId"][0]
        request = self.planned[action]
        is_error = self.answered[action, caller] >= 2
        self.answered[action, caller] += 1
        text = request["body"]
        if is_error:
            members = {"RequestId": "1", "HostId": "127.0.0.1", "Code": request["errorCode"], "Message": "There is no such thing."}
            text = json.dumps(members)
            if request["isXML"]:
                text = "<Error>" + "".join(f"<{name}>{value}</{name}>" for name, value in members.items()) + "</Error>"
        body = text.encode()
        self.send_response(404 if is_error else 200)
        self.send_header("Content-Type", "text/xml" if request["isXML"] else "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = answer

    def log_message(self, *_):
        pass


def main(arguments):
    plan, address = arguments
    with open(plan, encoding="utf-8") as file:
        Handler.planned = {request["operation"]: request for request in json.load(file)["requests"]}
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    with open(address + ".new", "w", encoding="utf-8") as file:
        file.write(f"127.0.0.1:{server.server_port}\n")
    os.rename(address + ".new", address)
    server.serve_forever()


if __name__ == "__main__":
    main(sys.argv[1:])
