/** Organisations whose help with the campaign `c` its entrepreneur agreed to, and did not take back. */
export const helperIds = `array(select f.organisation_id::text from facilitation f where f.campaign_id = c.id and f.state = 'agreed')`;
