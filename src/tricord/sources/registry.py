"""Every source Tricord knows, and which of them a given file belongs to."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Final

from tricord.errors import NotFound, SourceError
from tricord.sources.acts import Acts
from tricord.sources.ais.digitraffic import Digitraffic
from tricord.sources.ais.digitraffic_port_calls import DigitrafficPortCalls
from tricord.sources.ais.dma import DanishMaritimeAuthority
from tricord.sources.ais.gfw_anchorages import GfwAnchorages
from tricord.sources.ais.marinecadastre import MarineCadastre
from tricord.sources.ais.nmea import Nmea
from tricord.sources.ais.positions_table import PositionTable
from tricord.sources.au_dfat import AustraliaConsolidated
from tricord.sources.base import Explaining, Raw, Source
from tricord.sources.ca_sema import CanadaAutonomousSanctions
from tricord.sources.carriers import Carriers
from tricord.sources.claims import Claims
from tricord.sources.eu_fsf import EuFinancialSanctions
from tricord.sources.eu_fsf_csv import EuFinancialSanctionsCsv
from tricord.sources.eu_un_ofac_copy import EuUnOfacCopy
from tricord.sources.export_notices import ExportNotices
from tricord.sources.figures.bgs_production import BgsProduction
from tricord.sources.figures.gscpi import GlobalSupplyChainPressure
from tricord.sources.figures.imf_prices import ImfPrices
from tricord.sources.figures.portwatch import PortWatch
from tricord.sources.figures.usgs_mcs import MineralCommoditySummaries
from tricord.sources.figures.world_bank_prices import WorldBankPrices
from tricord.sources.ftm import FollowTheMoney
from tricord.sources.ftm_list import FollowTheMoneyList
from tricord.sources.joint_statements import JointStatements
from tricord.sources.jp_meti_eul import JapanEndUserList
from tricord.sources.jp_mof import JapanAssetFreezes
from tricord.sources.launches.cns import CnsMissileTests
from tricord.sources.launches.incident_table import Incidents
from tricord.sources.launches.nagix import NkMissileTests
from tricord.sources.missions.mission_reports import MissionReports
from tricord.sources.ofac.advanced import OfacAdvanced
from tricord.sources.ofac.plain import OfacXml
from tricord.sources.ofac.sdn import OfacSdn
from tricord.sources.parsed_copies import ParsedCopies
from tricord.sources.parties import Parties
from tricord.sources.permits import Permits
from tricord.sources.petroleum_reports import PetroleumReports
from tricord.sources.rok_notices import KoreaFinanceMinistry, KoreaFinancialServices
from tricord.sources.stocks import Stocks
from tricord.sources.supply_projects import SupplyProjects
from tricord.sources.trade.baci import Baci
from tricord.sources.trade.by_period import TradeByPeriod
from tricord.sources.trade.comtrade import Comtrade
from tricord.sources.trade.gacc import ChinaCustoms
from tricord.sources.trade.hs_concordance import HsConcordance
from tricord.sources.trade.jp_estat import JapanTrade
from tricord.sources.trade.kr_customs import KoreaCustoms
from tricord.sources.trade.trade_table import TradeTable
from tricord.sources.trade.us_census import UnitedStatesCensus
from tricord.sources.trade_replies import TradeReplies
from tricord.sources.tricord_list import TricordList
from tricord.sources.uk_sl import UkSanctionsList
from tricord.sources.uk_sl_csv import UkSanctionsListCsv
from tricord.sources.uk_sl_index import UkSanctionsListIndex
from tricord.sources.un_1718_vessels import UnDesignatedVessels
from tricord.sources.un_sc import UnSecurityCouncil
from tricord.sources.wpi import WorldPortIndex
from tricord.sources.zones import Zones

SOURCES: Final[tuple[Source, ...]] = (
    UnSecurityCouncil(),
    UnDesignatedVessels(),
    OfacSdn(),
    OfacXml(),
    OfacAdvanced(),
    JapanAssetFreezes(),
    JapanEndUserList(),
    KoreaFinancialServices(),
    KoreaFinanceMinistry(),
    EuFinancialSanctions(),
    EuFinancialSanctionsCsv(),
    UkSanctionsList(),
    UkSanctionsListCsv(),
    UkSanctionsListIndex(),
    CanadaAutonomousSanctions(),
    AustraliaConsolidated(),
    ParsedCopies(),
    EuUnOfacCopy(),
    TricordList(),
    FollowTheMoneyList(),
    FollowTheMoney(),
    WorldPortIndex(),
    GfwAnchorages(),
    DigitrafficPortCalls(),
    Digitraffic(),
    Nmea(),
    MarineCadastre(),
    DanishMaritimeAuthority(),
    WorldBankPrices(),
    ImfPrices(),
    GlobalSupplyChainPressure(),
    PortWatch(),
    MineralCommoditySummaries(),
    BgsProduction(),
    TradeReplies(),
    Claims(),
    Acts(),
    MissionReports(),
    Stocks(),
    SupplyProjects(),
    ExportNotices(),
    JointStatements(),
    PetroleumReports(),
    CnsMissileTests(),
    NkMissileTests(),
    Incidents(),
    PositionTable(),
    Comtrade(),
    ChinaCustoms(),
    KoreaCustoms(),
    JapanTrade(),
    UnitedStatesCensus(),
    HsConcordance(),
    Baci(),
    TradeTable(),
    TradeByPeriod(),
    Zones(),
    Permits(),
    Carriers(),
    Parties(),
)
"""Every source, in the order files are offered to them.

Formats of one publisher come first, tables of any shape last: a list whose header has been
renamed is then refused by its own source and never read as somebody's table.
"""


def source(name: str) -> Source:
    """The source of that name.

    Raises:
        NotFound: There is none; the hint names those that sound alike.
    """
    names = [known.name for known in SOURCES]
    if name in names:
        return SOURCES[names.index(name)]
    alike = get_close_matches(name, names) or names
    raise NotFound("source-unknown", name=name, known=", ".join(alike))


def recognise(raw: Raw) -> tuple[Source, str]:
    """The first source that claims a file, and which part of it the file is, by its content.

    Raises:
        SourceError: No source claims it; a document says why, as far as that can be told.
    """
    for known in SOURCES:
        if (part := known.recognise(raw)) is not None:
            return known, part
    told = (known.why_not(raw) for known in SOURCES if isinstance(known, Explaining))
    why = next((each for each in told if each is not None), None)
    raise why or SourceError("file-not-recognised", file=raw.name)
