"""What a reader should know about a book: gaps, contradictions and damage.

Each problem is a key with values for its places; ``core.wording`` words them. Words
such as ``{one}`` stand for printed words or for codes of the open lists (a stage, a
scope's perimeter id), as claimed; days are ISO dates; numbers are plain decimals.

========================== ========= =========================================
key                        table     places (``field`` in brackets)
========================== ========= =========================================
bid_without_source         bids      bidder
values_exclude             bids,     name, one, other (the field; for a member
                           bidders,  ``members.share`` and its like; name is the
                           events,   bidder's, the event's title or the
                           figures,  contest's title)
                           contests
share_above_100            bidders   bidder, share (members)
supersedes_later_bid       bids      bidder, day, other, other_day (supersedes)
stage_before_bid           bids      bidder, stage, stage_day, day (stage)
left_before_joining        bidders   bidder, member, since, until (members)
ended_before_it_began      events    title, on, until (until)
deadline_without_outcome   events    title, day (outcome)
parties_alike              parties   name, other, other_id (name)
two_live_bids_without_link bids      bidder, other: id of the other bid (supersedes)
unreadable_part            any       name, path, reason; damage (the field)
unreadable_record          any       number, reason; damage
========================== ========= =========================================
"""
