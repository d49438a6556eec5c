"""Known words of the open lists; another word with its own text is always allowed."""

CAUSES = (
    "board_sale",
    "unsolicited",
    "statute_or_order",
    "insolvency",
    "privatisation",
)
PROCESSES = (
    "negotiated",
    "auction",
    "formal_sale_process",
    "tender_offer",
    "scheme",
    "divestiture",
)
OUTCOMES = ("completed", "ended_without_sale", "blocked", "abandoned")
PARTY_KINDS = (
    "company",
    "person",
    "fund",
    "government_body",
    "regulator",
    "court",
    "consortium",
    "media",
)
MEMBER_ROLES = (
    "lead",
    "co_lead",
    "equity_investor",
    "lender",
    "rollover_holder",
    "technology_partner",
    "operator",
    "endorser",
    "government_stake",
    "financial_adviser",
    "legal_adviser",
    "adviser",
    "proposed_management",
    "founder",
    "partner",
    "backer",
    "vehicle",
)
MEMBER_STANDINGS = ("announced", "reported", "confirmed", "disputed", "denied", "left")
BID_KINDS = ("offer", "merger", "joint_venture", "stake_purchase", "talks", "intent")
# Listed, never ranked: no offer yet, or no control sought.
UNRANKED_BID_KINDS = frozenset({"talks", "intent", "stake_purchase"})
STAGES = (
    "rumoured",
    "interest",
    "invited",
    "diligence",
    "indication",
    "submitted",
    "possible_offer",
    "firm_offer",
    "recommended",
    "agreed",
    "signed",
    "on_hold",
    "terminated",
    "litigated",
    "reaffirmed",
    "approved",
    "approved_with_conditions",
    "vetoed",
    "blocked",
    "rejected",
    "withdrawn",
    "lapsed",
    "no_intention_statement",
    "outbid",
    "merged_into_other",
    "completed",
)
# A bid ends at one of these; a rejected bid stays live and is marked.
ENDING_STAGES = frozenset(
    {
        "withdrawn",
        "lapsed",
        "blocked",
        "vetoed",
        "terminated",
        "no_intention_statement",
        "merged_into_other",
        "completed",
    }
)
REVIVING_STAGE = "reaffirmed"
BINDING = ("idea", "non_binding", "indicative", "binding", "firm", "signed")
TERM_KINDS = (
    "cash",
    "shares",
    "dividend",
    "dividend_deducted",
    "contingent",
    "cash_part",
    "interest",
    "cap",
    "break_fee",
    "reverse_fee",
    "ticking_fee",
    "prepayment",
    "funding",
    "contribution",
    "takes",
    "asset_sale",
    "condition",
    "commitment",
    "final",
    "other",
)
EVENT_KINDS = (
    "law",
    "order",
    "ruling",
    "approval",
    "deadline",
    "round",
    "vote",
    "agreement",
    "payment",
    "letter",
    "response",
    "statement",
    "other",
)
STANCES = (
    "confirms",
    "confirms_in_part",
    "denies",
    "denies_in_part",
    "declines",
    "no_answer",
    "not_for_sale",
    "corrects",
    "retracts",
    "dismisses",
)
DENYING_STANCES = frozenset({"denies", "denies_in_part"})
CONFIRMING_STANCES = frozenset({"confirms", "confirms_in_part"})
DEADLINE_OUTCOMES = ("extended", "met", "missed", "moot")
# What became of an approval; the phases are those of merger control.
APPROVAL_OUTCOMES = (
    "cleared",
    "cleared_with_remedies",
    "phase_1",
    "phase_2",
    "prohibited",
)
SOURCE_KINDS = (
    "news_article",
    "wire",
    "filing",
    "court_document",
    "press_release",
    "letter",
    "social_post",
    "broadcast",
    "interview",
    "transcript",
    "dataset",
    "law_or_order",
    "own_note",
)
DERIVATIONS = ("cites", "rewrites", "translates", "syndicates", "quotes")
FIGURE_KINDS = (
    "exchange_rate",
    "share_price",
    "shares_outstanding",
    "net_debt",
    "stake_held",
    "votes_held",
    "accepted",
    "valuation",
    "asking_price",
    "payment",
    "count",
    "other",
)
REJECTION_REASONS = (
    "corrected",
    "superseded",
    "copy_error",
    "retracted",
    "wrong_subject",
)
