// An article with faults of every kind, made up for this page.

export const EXAMPLE = `Council told that tunnel will cost $420 million

By Nadia Ferrante
March 12, 2025

The tunnel under the harbour will cost $240 million and open in 2031, the city’s engineers told the council on Wednesday.

“We have looked at every metre of rock,” said Ingrid Solheim, who leads the engineers’ office. “There will be no surprises.”

The Marlow Institute, which reviewed the plan, called the estimate sound. A reserve of 5% of $240 million, or $120 million, is set aside for delays, according to its report.

The council will vote on Thursday, March 21, 2025, after a public hearing in the the Guildhall.

Deputy Mayor Tomas Ekberg said the ferries would run until the tunnel opens. “Nobody will be cut off,” Ekberg said. He added that fares would stay as they are for the next two years.

Traffic through the old town would fall by a third, the Mariow Institute found. The city has increasingly sought closer ties with the national bank to reduce its reliance on private lenders.

Eckberg, who joined the council in 2019, will answer questions at the hearing.
`;
