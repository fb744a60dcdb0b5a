-- Boundaries of the wards, imported by an administrator, for drawing only. Rings are simplified and stand in the plane
-- of a drawing: "x,y x,y ..." in metres east and south of the north-west corner, one ring after the other with ";".
CREATE TABLE ward_boundary_set (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    valid_from DATE NOT NULL,
    source VARCHAR(300) NOT NULL,
    file_hash CHAR(64) NOT NULL,
    imported_by BIGINT NOT NULL,
    imported_at DATETIME(6) NOT NULL,
    UNIQUE KEY ward_boundary_set_from (valid_from),
    CONSTRAINT ward_boundary_set_account_fk FOREIGN KEY (imported_by) REFERENCES account (id)
);

CREATE TABLE ward_boundary (
    set_id BIGINT NOT NULL,
    ward_id BIGINT NOT NULL,
    rings MEDIUMTEXT NOT NULL,
    PRIMARY KEY (set_id, ward_id),
    CONSTRAINT ward_boundary_set_fk FOREIGN KEY (set_id) REFERENCES ward_boundary_set (id) ON DELETE CASCADE,
    CONSTRAINT ward_boundary_ward_fk FOREIGN KEY (ward_id) REFERENCES ward (id)
);
