-- What Knox's test said of the located, evidenced reports each night; the newest run is the one that counts.
CREATE TABLE tension_cluster_run (
    run_on DATE NOT NULL PRIMARY KEY,
    from_day DATE NOT NULL,
    reports INT NOT NULL,
    close_pairs INT NOT NULL,
    expected DOUBLE NOT NULL,
    probability DOUBLE NOT NULL,
    days INT NOT NULL,
    metres INT NOT NULL
);

INSERT INTO setting (code, value, source) VALUES
('tension.cluster.days', '14', 'Tension monitoring rules, statistics: Knox on located evidenced reports, 14 days'),
('tension.cluster.metres', '500', 'Tension monitoring rules, statistics: Knox on located evidenced reports, 500 metres'),
('tension.cluster.weeks', '26', 'Weeks of reports that are looked at, as for the other rules'),
('tension.cluster.per-1000', '10', 'Chance in a thousand from which close pairs are called a possible cluster');
