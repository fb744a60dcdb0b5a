-- Schools are released and briefed by cluster; a cluster with too few schools is shown with its neighbour.
CREATE TABLE school_cluster (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    code VARCHAR(30) NOT NULL,
    name VARCHAR(80) NOT NULL,
    neighbour_code VARCHAR(30) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY school_cluster_code (code)
);

-- Which part of the borough a cluster covers. A locality belongs to one cluster.
CREATE TABLE school_cluster_locality (
    locality_id BIGINT PRIMARY KEY,
    cluster_id BIGINT NOT NULL,
    CONSTRAINT school_cluster_locality_locality_fk FOREIGN KEY (locality_id) REFERENCES locality (id),
    CONSTRAINT school_cluster_locality_cluster_fk FOREIGN KEY (cluster_id) REFERENCES school_cluster (id)
);

CREATE TABLE school (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    slug VARCHAR(60) NOT NULL,
    name VARCHAR(120) NOT NULL,
    phase VARCHAR(20) NOT NULL,
    cluster_id BIGINT NOT NULL,
    trust_id BIGINT NULL,
    opened DATE NULL,
    closed DATE NULL,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY school_slug (slug),
    CONSTRAINT school_cluster_fk FOREIGN KEY (cluster_id) REFERENCES school_cluster (id),
    CONSTRAINT school_trust_fk FOREIGN KEY (trust_id) REFERENCES organisation (id)
) WITH SYSTEM VERSIONING;

-- Who receives for a school, and from when to when.
CREATE TABLE school_contact (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    school_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    role VARCHAR(20) NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE NULL,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY school_contact_once (school_id, account_id, valid_from),
    KEY school_contact_account (account_id),
    CONSTRAINT school_contact_school_fk FOREIGN KEY (school_id) REFERENCES school (id),
    CONSTRAINT school_contact_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
) WITH SYSTEM VERSIONING;
