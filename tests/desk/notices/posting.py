"""What the tests of mail have in common: a server, a reader, words, and an attempt."""

import ssl
from datetime import datetime, timedelta, timezone

from tricord.desk.notices.mail import MailSender, MailServer, Security
from tricord.desk.notices.wording import Words

AT = datetime(2026, 3, 5, 18, 0, tzinfo=timezone(timedelta(hours=9)))
HOST = "post.example.test"
SENDER = "tricord@node.example"
READER = "kim@ministry.example"
WORDS = Words("ko", "Tricord: 새로운 건(제재, 긴급)", "분야: 제재\n.\n끝\n")
PLAIN = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # trusts nobody


def server(port=25, **changes):
    """The mail server of an operator: this machine, unless a test says otherwise."""
    told = {"host": "127.0.0.1", "security": Security.NONE, "sender": SENDER}
    return MailServer(**(told | {"port": port} | changes))


def sent(office, *, trust=PLAIN, timeout_s=10.0, looked_up=None, **changes):
    """One attempt to send a notice through a post office."""
    sender = MailSender(server(office.port, **changes), trust, timeout_s=timeout_s)
    if looked_up is not None:
        sender.looked_up = looked_up
    return sender.send(READER, "n-1", WORDS, AT)


def said(outcome):
    """What came of it; a fault has words for whoever reads of it."""
    if outcome.fault is not None:
        assert outcome.fault.sentence()
        assert outcome.fault.hint()
    return outcome.result, outcome.status, outcome.code
