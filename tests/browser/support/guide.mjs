// A guide in the form that the importer reads; everything in it is invented.

export const guideText = `# Harbour Operations Lead | Saltmere Ferries Negotiation Guide

| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
| Seattle | $120K–$160K | $40K–$80K | 8–12% | $140K–$195K |
| Dublin | €85K–€112K | €24K–€48K | 8–12% | €97K–€136K |

**Level Mapping:** Saltmere Lead = Operations Lead at most ferry lines.

**Global Levers**

1. **Tide Scheduling Record:** "I rebuilt the tide schedule at my last port, and turnarounds fell from ninety to sixty minutes. I am looking for a base of $150K."
2. **Safety Certification:** "I hold the harbour safety certificate that your insurer asks for, which few leads here have."
3. **Competing Offer:** "I have a written offer from Northpier Lines at $148K base, and I would rather sign with you."
4. **Crew Retention:** "My crews stay: two of thirty left in three years. That saves you the cost of hiring."

> **Negotiate Up Strategy:** "I would like $150K base with $70K equity and a $15K signing bonus."
`;

export const guideFile = (name = 'harbour.md', text = guideText) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) });
