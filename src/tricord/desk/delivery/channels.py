"""How notices leave a node, as its operator set it; nothing leaves unless the operator says so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tricord import clock
from tricord.desk.notices.destination import destination
from tricord.desk.notices.mail import MailSender, message
from tricord.desk.notices.webhook import WebhookSender
from tricord.desk.notices.wording import GREEN, Words
from tricord.errors import DeskError
from tricord.model.marking import Marking

MOST_AT_ONCE: Final = 20
"""How many notices of one alert each somebody gets at a time; of more, one tells of all."""


class Channel(StrEnum):
    """How a notice goes out."""

    MAIL = "mail"
    WEBHOOK = "webhook"


@dataclass(frozen=True)
class Channels:
    """How notices leave a node.

    Attributes:
        mail: Sends mail; ``None`` where none is sent.
        domains: Domains mail may go to.
        webhooks: Sends to programs; ``None`` where nothing is sent.
        limit: The strictest marking whose contents a notice carries.
        most_at_once: How many notices of one alert each somebody gets at a time.
    """

    mail: MailSender | None = None
    domains: frozenset[str] = frozenset()
    webhooks: WebhookSender | None = None
    limit: Marking = GREEN
    most_at_once: int = MOST_AT_ONCE

    def judged(self, channel: Channel, address: str) -> str:
        """An address notices may go to, as it is kept.

        Args:
            channel: How they go there.
            address: As somebody wrote it.

        Raises:
            DeskError: ``notice-off``: the operator sends nothing this way; ``mail-domain``: mail
                may not go there. And what is wrong with the address itself:
                `tricord.desk.notices.mail.message`, `tricord.desk.notices.destination.destination`.
        """
        written = address.strip()
        if channel is Channel.MAIL:
            if self.mail is None:
                raise DeskError("notice-off", channel=channel)
            message(self.mail.server, written, "address", Words("en", "", ""), clock.now())
            domain = written.rpartition("@")[2].casefold()
            if domain not in self.domains:
                raise DeskError("mail-domain", domain=domain, known=", ".join(sorted(self.domains)))
            return written
        if self.webhooks is None:
            raise DeskError("notice-off", channel=channel)
        destination(written, self.webhooks.allowed, self.webhooks.looked_up)
        return written
