"""Sending a notice as a plain e-mail, through a server the operator names.

- TLS from the first byte, or STARTTLS that must succeed, with a certificate that is verified; in
  plain only to this machine.
- The same notice has the same ``Message-ID`` in every attempt, so that a second copy is known as
  one (RFC 5322, 3.6.4); ``Auto-Submitted`` keeps other programs from answering (RFC 3834, 5).
- What others wrote cannot become a header: everything in one is on one line and in plain signs, or
  encoded, and addresses are held against a narrow form.
"""

from __future__ import annotations

import ipaddress
import re
import smtplib
import socket
import ssl
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.headerregistry import Address as MailAddress
from email.message import EmailMessage
from email.policy import SMTP
from enum import StrEnum
from typing import Any, Final

from tricord.deadline import Deadline
from tricord.desk.notices.characters import one_line, several_lines
from tricord.desk.notices.guard import LookUp, look_up, spelled
from tricord.desk.notices.outcome import Outcome, Result
from tricord.desk.notices.wording import Words
from tricord.errors import ConfigError, DeskError

TIMEOUT_S: Final = 30.0
"""Seconds for one attempt, all in all."""

ANSWER_BYTES: Final = 64 * 1024
"""How much a server may say before and after TLS, each."""

SUBJECT_SIGNS: Final = 200
"""Longest subject, in characters."""

# The local part unquoted, the domain in ASCII (RFC 5321, 4.1.2), no longer than 4.5.3.1 allows.
_ADDRESS: Final = re.compile(
    r"(?=.{3,254}\Z)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@(?P<domain>(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*"
    r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)"
)
_LONGEST_LOCAL_PART: Final = 64
_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,128}")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")


class Security(StrEnum):
    """How a connection to a mail server is kept private."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class MailServer:
    """A server that takes mail, as the operator names it.

    Attributes:
        host: Its name, which its certificate has to bear, or its address in figures.
        port: Its port: 465 for `Security.TLS`, 587 for `Security.STARTTLS`, as a rule.
        security: How the connection is kept private; `Security.NONE` only on this machine.
        sender: Address the notices come from.
        user: Who signs in; empty where nobody does.
        password: Their password.

    Raises:
        ConfigError: ``mail-server``: a value that cannot be used; it names which.
    """

    host: str
    port: int
    security: Security
    sender: str
    user: str = ""
    password: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        odd = {
            "host": not _is_host(self.host),
            "port": not 0 < self.port < 65536,
            "security": not isinstance(self.security, Security),
            "sender": _domain(self.sender) is None,
            "user": not _plain(self.user),
            "password": not _plain(self.password) or bool(self.password and not self.user),
        }
        for name, wrong in odd.items():
            if wrong:
                raise ConfigError("mail-server", what=name)


def message(
    server: MailServer, recipient: str, notice_id: str, words: Words, at: datetime
) -> EmailMessage:
    """A notice as an e-mail.

    Args:
        server: Whose sender it comes from.
        recipient: One address, without a name.
        notice_id: What names the notice: letters, figures, ``_`` and ``-``.
        words: Its subject and body, in any script, and their language.
        at: When it was written; the same in every attempt gives the same bytes.

    Raises:
        DeskError: ``mail-address``: the recipient is not one plain address; ``mail-id``: the id or
            the language has signs that do not belong in a header.
    """
    if _domain(recipient) is None:
        raise DeskError("mail-address")
    if not (_ID.fullmatch(notice_id) and _LANGUAGE.fullmatch(words.language)):
        raise DeskError("mail-id")
    said = several_lines(words.body)
    made = EmailMessage(policy=SMTP)
    made["From"] = MailAddress(addr_spec=server.sender)
    made["To"] = MailAddress(addr_spec=recipient)
    # Whoever parses a header would take what follows these two signs for an encoded word.
    made["Subject"] = one_line(words.subject, SUBJECT_SIGNS).replace("=?", "= ?")
    made["Date"] = at.astimezone(UTC)
    made["Message-ID"] = f"<{notice_id}@{_domain(server.sender)}>"
    made["Auto-Submitted"] = "auto-generated"
    made.set_content(said, cte="quoted-printable" if said.isascii() else "base64")
    # After the content, which sweeps away what was said about any before it.
    made["Content-Language"] = words.language
    return made


@dataclass
class MailSender:
    """Sends notices through a mail server.

    Attributes:
        server: The server.
        trust: Whose certificates are trusted; by default those this system trusts.
        looked_up: Finds the addresses of a name; asked only for a server on this machine.
        timeout_s: Seconds for one attempt, all in all.
    """

    server: MailServer
    trust: ssl.SSLContext = field(default_factory=ssl.create_default_context)
    looked_up: LookUp = look_up
    timeout_s: float = TIMEOUT_S

    def send(self, recipient: str, notice_id: str, words: Words, at: datetime) -> Outcome:
        """Try once to send a notice.

        Args:
            recipient: One address, without a name.
            notice_id: What names the notice, the same in every attempt.
            words: Its words.
            at: When it was written.

        Returns:
            What came of it. Nothing that the server does raises an error.

        Raises:
            DeskError: As `message` raises it.
            ConfigError: ``mail-plain``: the server is not on this machine, and the connection would
                not be private.
        """
        made = message(self.server, recipient, notice_id, words, at)
        with Deadline(self.timeout_s) as deadline:
            session = _Session(self.server, self.trust, self.timeout_s, deadline)
            try:
                self._deliver(session, made, recipient)
            except smtplib.SMTPRecipientsRefused as refused:
                [(code, _)] = refused.recipients.values()
                return self._answered(code)
            except smtplib.SMTPResponseException as refused:
                return self._answered(refused.smtp_code)
            except (smtplib.SMTPException, OSError) as failed:
                fault = self._failure(failed, deadline)
                return Outcome(Result.AGAIN, fault=fault, unclear=session.unclear)
        return Outcome(Result.SENT, 250)

    def _deliver(self, session: _Session, made: EmailMessage, recipient: str) -> None:
        server, place = self.server, self._place()
        try:
            session.open(place)
            if server.user:
                session.login(server.user, server.password)
            session.send_message(made, server.sender, [recipient])
        finally:
            session.part()

    def _place(self) -> str:
        """The host to connect to; for a connection in plain an address of this machine."""
        server = self.server
        if server.security is not Security.NONE:
            return server.host
        refusal = ConfigError("mail-plain", host=server.host)
        try:
            found = [ipaddress.ip_address(server.host)]
        except ValueError:
            if server.host.lower() != "localhost":
                raise refusal from None
            found = [ipaddress.ip_address(f) for f in self.looked_up(server.host, server.port)]
        if not found or not all(each.is_loopback for each in found):
            raise refusal
        return str(found[0])

    def _answered(self, status: int) -> Outcome:
        """What a reply code means (RFC 5321, 4.2.1): 4xx may pass, 5xx will not."""
        fault = DeskError("mail-refused", host=self.server.host, status=status)
        lasting = 500 <= status <= 599
        return Outcome(Result.REFUSED if lasting else Result.AGAIN, status, fault=fault)

    def _failure(self, failed: Exception, deadline: Deadline) -> DeskError:
        host = self.server.host
        if isinstance(failed, ssl.SSLCertVerificationError):
            return DeskError("mail-certificate", host=host)
        late = isinstance(failed, TimeoutError) or isinstance(failed.__context__, TimeoutError)
        if deadline.over or late:
            return DeskError("mail-late", host=host)
        gone = isinstance(failed, smtplib.SMTPServerDisconnected)
        if isinstance(failed, smtplib.SMTPException) and not gone:
            return DeskError("mail-unable", host=host)
        return DeskError("mail-unreachable", host=host)


class _Session(smtplib.SMTP):
    """A session with a mail server, bounded in time and in what the server may say.

    Attributes:
        unclear: Whether a message was given to it, and its word for all of it has not come.
    """

    unclear = False

    def __init__(
        self, server: MailServer, trust: ssl.SSLContext, timeout_s: float, deadline: Deadline
    ) -> None:
        # The name it gives is the sender's domain: this machine's own would have to be looked up.
        super().__init__(local_hostname=_domain(server.sender), timeout=timeout_s)
        self._server = server
        self._trust = trust
        self._deadline = deadline
        self._host = server.host  # the name STARTTLS holds the certificate against

    def open(self, place: str) -> None:
        """Connect, greet, and make the connection private.

        Args:
            place: The server's host or address.
        """
        code, words = self.connect(place, self._server.port)
        if code != 220:
            raise smtplib.SMTPConnectError(code, words)
        if self._server.security is Security.STARTTLS:
            self.starttls(context=self._trust)
            if self.sock is not None:
                self._deadline.watch(self.sock)
        self.ehlo_or_helo_if_needed()

    def data(self, msg: Any) -> tuple[int, bytes]:
        """Give it a message."""
        self.unclear = True
        answered = super().data(msg)
        self.unclear = False
        return answered

    def part(self) -> None:
        """End the session; what was taken stays taken, whatever the server says now."""
        try:
            self.quit()
        except (smtplib.SMTPException, OSError):
            self.close()

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        connection = socket.create_connection((host, port), timeout)
        self._deadline.watch(connection)
        if self._server.security is Security.TLS:
            private = self._trust.wrap_socket(
                connection, server_hostname=self._server.host, do_handshake_on_connect=False
            )
            self._deadline.watch(private)
            try:
                private.do_handshake()
            except OSError:
                private.close()
                raise
            return private
        return connection

    def getreply(self) -> tuple[int, bytes]:
        """A reply of the server, no longer than `ANSWER_BYTES` with all before it."""
        if self.file is None and self.sock is not None:
            self.file = _Bounded(self.sock.makefile("rb"))
        return super().getreply()


class _Bounded:
    """What a server says: whole lines, and no more than `ANSWER_BYTES`."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._left = ANSWER_BYTES

    def readline(self, size: int) -> bytes:
        """A line; nothing at the end. A line that was cut off says nothing, not even its code."""
        line: bytes = self._file.readline(size)
        self._left -= len(line)
        if self._left < 0 or (line and not line.endswith(b"\n")):
            raise ConnectionError("the server broke off, or says more than is read")
        return line

    def close(self) -> None:
        self._file.close()


def _domain(address: str) -> str | None:
    """The domain of a plain address; ``None`` where it is none."""
    form = _ADDRESS.fullmatch(address)
    if form is None or address.index("@") > _LONGEST_LOCAL_PART:
        return None
    return form["domain"]


def _is_host(written: str) -> bool:
    try:
        return bool(spelled(written)) and written.isascii()
    except DeskError:
        return False


def _plain(written: str) -> bool:
    return written.isascii() and (written.isprintable() or not written)
