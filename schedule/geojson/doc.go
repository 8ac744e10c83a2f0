// Package geojson writes where and when the sessions of a plan are held, for
// maps: a FeatureCollection of RFC 7946 with one Point for each session that may
// be shown and whose place is known.
//
// Positions are longitude and latitude in degrees, WGS 84, as RFC 7946 and
// [campaign.Point] have them, with six decimals (a decimetre). Data in the
// datums of Chinese map services (GCJ-02, BD-09) lie some hundred metres off;
// they are to be converted before they go into a programme.
//
// # Members
//
// A feature has the ID of its session, and properties in the words of plan.json:
// campaign, activity, venue, start, end, teams, units and organisers, pinned and
// proposed, expected. Beside the IDs stand the names that people read. A place
// that is still to be found (场地待落实) has the property placeholder, and its
// point is that of its area.
//
// Members of the collection besides those of RFC 7946 are the programme's name
// and note, the datum, the number of sessions without a point and of those that
// are not listed, and credits: what the programme says of where the places shown
// come from.
//
// # Visibility
//
// Who may see what is as in package paper: sessions that are only counted
// (不列明细) are a number of the collection and nothing else.
package geojson
