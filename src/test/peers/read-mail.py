"""Reads one mail from standard input with Python's own mail package, and says what is in it as JSON.

A second pair of eyes for the live tests: nothing of the program or its libraries takes part.
"""

import email
import email.policy
import hashlib
import json
import sys

message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
parts = [part for part in message.walk() if not part.is_multipart()]
faults = [str(fault) for part in message.walk() for fault in part.defects]
json.dump(
    {
        "subject": str(message["Subject"]),
        "from": str(message["From"]),
        "to": str(message["To"]),
        "date": message["Date"].datetime.isoformat(),
        "id": str(message["Message-ID"]),
        "text": message.get_body(("plain",)).get_content(),
        "parts": [
            {
                "name": part.get_filename() or "",
                "type": part.get_content_type(),
                "disposition": part.get_content_disposition() or "",
                "sha256": hashlib.sha256(part.get_payload(decode=True)).hexdigest(),
            }
            for part in parts
        ],
        "defects": faults,
    },
    sys.stdout,
)
