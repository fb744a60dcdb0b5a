#!/bin/bash
# Run once by the MariaDB image, on an empty volume. Two users: one who changes the layout and hands out rights,
# and the one whom the running application uses. The application gives the second its rights, table by table,
# after every migration; on the audit trail these are to read and to add, nothing else.
set -euo pipefail

migrate_password="$(</run/secrets/database_migrate_password)"
run_password="$(</run/secrets/database_run_password)"
case "$migrate_password$run_password" in
    *[!A-Za-z0-9._~-]*)
        echo 'The database passwords may hold only letters, digits and . _ ~ -' >&2
        exit 1
        ;;
esac

mariadb --protocol=socket -uroot -p"$MARIADB_ROOT_PASSWORD" <<SQL
CREATE DATABASE IF NOT EXISTS concord;
CREATE USER IF NOT EXISTS 'concord_migrate'@'%' IDENTIFIED BY '$migrate_password';
CREATE USER IF NOT EXISTS 'concord'@'%' IDENTIFIED BY '$run_password';
GRANT ALL ON concord.* TO 'concord_migrate'@'%' WITH GRANT OPTION;
SQL
