-- One index per filter of the list, each in the order of the list, so that a page is read by key
-- without sorting. Drafts have no time of receipt and stand outside the lists.
ALTER TABLE tension_report
    ADD KEY tension_report_received (received_at, id),
    ADD KEY tension_report_state (state, received_at, id),
    ADD KEY tension_report_category (category, received_at, id),
    ADD KEY tension_report_ward (ward_id, received_at, id),
    ADD KEY tension_report_eep (eep, received_at, id),
    ADD KEY tension_report_author (author_id, received_at, id),
    ADD KEY tension_report_organisation (organisation_id, received_at, id),
    ADD KEY tension_report_triage (state, due_on, id),
    ADD KEY tension_report_schools (share_with_schools, start_date, id),
    ADD FULLTEXT KEY tension_report_words (search_text);
