"""The rows of the ledgers that are read against a reference date: plans, invitations, joint committees, travel."""

from pydantic import Field

from app.models.parts import Dated, Evidenced, Row


class _PlanHead(Row):
    id: str = Field(description="Id of the planned event.", examples=["e1"])
    type: str = Field(description="meeting, visit, call, conference, session, signing …", examples=["visit"])
    status: str = Field(description="planned, proposed, postponed or cancelled.", examples=["planned"])
    level: str = Field(description="The rank at which it was planned.", examples=["minister"])
    title: str = Field(description="A short name of the event.", examples=["موعد زيارة: الجزائر – ليبيا"])
    outcome: str = Field(
        description="held, moved, postponed, cancelled, open, or overdue: its time passed without a report.",
        examples=["held"],
    )


class _PlanBody(Row):
    countries: str = Field(description="ISO codes of those who were to take part, joined by ';'.", examples=["DZ;LY"])
    host: str | None = Field(description="ISO code of the country where it was to be.", examples=["DZ"])
    city: str | None = Field(description="City where it was to be.", examples=["Algiers"])
    announced: str | None = Field(description="First day on which it was reported.", examples=["2022-01-17"])
    moved_from: str = Field(description="Ids of the plans that were moved to this one.", examples=[""])
    moves: int = Field(description="How often it was moved to another day since.", examples=[1])
    outcome_event: str | None = Field(description="Id of the event in which the life line ends.", examples=["e3"])
    outcome_date: str | None = Field(description="Its date, EDTF.", examples=["2022-03-06"])
    outcome_city: str | None = Field(description="Its city.", examples=["Algiers"])
    slippage_days: int = Field(
        description="Days from the planned time to the end of the life line; 0 within it, negative before it.",
        examples=[20],
    )
    place_changed: bool = Field(description="Whether city or host changed on the way.", examples=[False])
    days_overdue: int = Field(description="Days from its last planned day to the reference date.", examples=[0])


class PlanRow(Evidenced, _PlanBody, Dated, _PlanHead):
    """One plan and what became of it: announced, moved, held, cancelled, or overdue."""


class _InvitationHead(Row):
    id: str = Field(description="Id of the invitation.", examples=["i1"])
    status: str = Field(description="As reported: issued, delivered, accepted, declined …", examples=["accepted"])
    outcome: str = Field(description="kept, lapsed, declined or open on the reference date.", examples=["open"])
    title: str = Field(description="A short name.", examples=["دعوة: نادر السالمي ← كريم بوزيد، 2019-01-29"])


class _InvitationBody(Row):
    inviter: str | None = Field(description="Id of the person or body that invites.", examples=["DZ:x"])
    inviter_name: str | None = Field(description="Its name.", examples=["كريم بوزيد"])
    inviter_title: str | None = Field(description="Title as written.", examples=["وزير الداخلية"])
    inviter_country: str | None = Field(description="ISO code.", examples=["DZ"])
    invitee: str | None = Field(description="Id of the person or body invited.", examples=["LY:y"])
    invitee_name: str | None = Field(description="Its name.", examples=["نادر السالمي"])
    invitee_title: str | None = Field(description="Title as written.", examples=["وزير الداخلية"])
    invitee_country: str | None = Field(description="ISO code.", examples=["LY"])
    bearer: str | None = Field(description="Id of who handed it over, if somebody else.", examples=["DZ:z"])
    bearer_name: str | None = Field(description="The bearer's name.", examples=["رشيد بن عودة"])
    place: str | None = Field(description="ISO code of the country to which one is invited.", examples=["DZ"])
    purpose: str | None = Field(description="What for, as written.", examples=["زيارة الجزائر"])
    delivered_at: str | None = Field(description="Id of the event at which it was handed over.", examples=["e1"])
    planned_visit: str | None = Field(description="Id of the planned event that it is for.", examples=["e2"])
    kept_by: str | None = Field(description="Id of the event by which it was kept.", examples=["e3"])
    kept_date: str | None = Field(description="Date of that event, EDTF.", examples=["2019-04"])
    kept_inferred: bool = Field(
        description="True where no article ties the two: the guest is known to have been there within the time.",
        examples=[False],
    )
    due: str | None = Field(
        description="Last day of the planned visit, else the day on which the invitation lapses.",
        examples=["2020-01-29"],
    )
    days_waiting: int = Field(
        description="Days from the invitation to the visit, or to the reference date while open; -1 if undated.",
        examples=[168],
    )


class InvitationRow(Evidenced, _InvitationBody, Dated, _InvitationHead):
    """One invitation: who invited whom, by whom, and whether it was kept."""


class JointBodyRow(Row):
    """One joint committee with its sessions, and whether the next one is overdue."""

    id: str = Field(description="Id of the committee.", examples=["joint_body:security:DZ|LY"])
    name: str = Field(description="Its name.", examples=["اللجنة الأمنية المشتركة: الجزائر – ليبيا"])
    kind: str | None = Field(description="security, grand, high, consular, military, border …", examples=["security"])
    countries: str = Field(description="ISO codes of its members, joined by ';'.", examples=["DZ;LY"])
    session_count: int = Field(description="Sessions known to have been held.", examples=[2])
    numbers: str = Field(description="Their numbers as far as said, joined by ';'.", examples=["1;2"])
    last_number: int = Field(description="The highest number; 0 if none is said.", examples=[2])
    last_session: str | None = Field(description="Id of the latest dated session.", examples=["e1"])
    last_date: str | None = Field(description="Its date, EDTF.", examples=["2012-02"])
    last_city: str | None = Field(description="Its city.", examples=["Algiers"])
    next_session: str | None = Field(description="Id of the next planned session.", examples=["e2"])
    next_number: int = Field(description="Its number; 0 if not said.", examples=[3])
    next_date: str | None = Field(description="Its planned date, EDTF.", examples=["2019-10"])
    longest_gap_days: int = Field(description="Longest time between two sessions; -1 with fewer than two.",
                                  examples=[669])  # fmt: skip
    days_since: int = Field(description="Days from the latest session to the reference date; -1 if none is dated.",
                            examples=[2694])  # fmt: skip
    overdue: bool = Field(description="Whether a session should have been held by the reference date.", examples=[True])
    overdue_reason: str = Field(
        description="planned: a planned session was not reported; interval: none for longer than `every`; else empty.",
        examples=["interval"],
    )
    overdue_since: str | None = Field(description="Day from which it is overdue.", examples=["2014-02-28"])
    days_overdue: int = Field(description="Days from then to the reference date.", examples=[1964])
    permalink: str = Field(
        description="Its sessions.", examples=["/api/v1/joint-bodies/joint_body:security:DZ|LY/sessions"]
    )


class _SessionHead(Row):
    id: str = Field(description="Id of the event.", examples=["e1"])
    number: int = Field(description="Number of the session; 0 if not said.", examples=[2])
    type: str = Field(description="session, meeting …", examples=["session"])
    status: str = Field(description="held, planned, postponed …", examples=["held"])
    level: str = Field(description="The rank at which it took place.", examples=["minister"])
    title: str = Field(description="A short name.", examples=["دورة: الجزائر – ليبيا، 2012-02"])


class _SessionBody(Row):
    city: str | None = Field(description="City.", examples=["Algiers"])
    host: str | None = Field(description="ISO code of the host.", examples=["DZ"])
    days_after_previous: int = Field(description="Days after the session held before; -1 for the first.", examples=[-1])


class SessionRow(Evidenced, _SessionBody, Dated, _SessionHead):
    """One session of a joint committee."""


class CompanionRow(Row):
    """Two officials of one state who went abroad together."""

    id: str = Field(description="The two people and their state.", examples=["LY:x@LY:y@LY"])
    person: str = Field(description="Id of one.", examples=["LY:x"])
    person_name: str = Field(description="Name in the asked language.", examples=["نادر السالمي"])
    companion: str = Field(description="Id of the other.", examples=["LY:y"])
    companion_name: str = Field(description="Name in the asked language.", examples=["فرج المنتصر"])
    country: str = Field(description="ISO code of the state for which they travelled.", examples=["LY"])
    trip_count: int = Field(description="Journeys: events in one country within three days are one.", examples=[3])
    event_count: int = Field(description="Events abroad at which both were.", examples=[4])
    hosts: str = Field(description="ISO codes of the countries to which they went.", examples=["DZ;NE"])
    first_date: str | None = Field(description="Date of the first event, EDTF.", examples=["2019-01-29"])
    first_from: str | None = Field(description="Its first possible day.", examples=["2019-01-29"])
    last_date: str | None = Field(description="Date of the last event, EDTF.", examples=["2021-03"])
    last_from: str | None = Field(description="Its first possible day.", examples=["2021-03-01"])
    last_event: str = Field(description="Id of the last event.", examples=["e9"])
    events: str = Field(description="Ids of the latest events, at most 24, joined by ';'.", examples=["e1;e9"])
    permalink: str = Field(description="The last event with its evidence.", examples=["/api/v1/facts/e9"])


class _DelegationHead(Row):
    id: str = Field(description="The event and the state.", examples=["e1@LY"])
    event: str = Field(description="Id of the event.", examples=["e1"])
    title: str = Field(description="A short name of the event.", examples=["لقاء: الجزائر – ليبيا"])


class _DelegationBody(Row):
    country: str = Field(description="ISO code of the state that sent it.", examples=["LY"])
    host: str = Field(description="ISO code of the host.", examples=["NE"])
    city: str | None = Field(description="City.", examples=["Niamey"])
    head: str = Field(description="Id of the member with the highest office.", examples=["LY:x"])
    head_name: str = Field(description="The name, or the title of one without a name.", examples=["نادر السالمي"])
    head_title: str | None = Field(description="Title as written.", examples=["وكيل وزارة الداخلية"])
    size: int = Field(description="How many members are known.", examples=[6])
    members: str = Field(description="Ids of all members, joined by ';'.", examples=["LY:x;LY:y"])
    member_names: str = Field(description="Their names.", examples=["فرج المنتصر;نادر السالمي"])


class DelegationRow(Evidenced, _DelegationBody, Dated, _DelegationHead):
    """The officials of one state at one event in another country."""
