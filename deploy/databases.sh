#!/bin/bash
# Run once by the PostgreSQL image, on an empty volume: each service's database and its three roles.
set -euo pipefail
create() { # name, prefix of its passwords
  local owner="$2_OWNER_PASSWORD" app="$2_APP_PASSWORD" relay="$2_RELAY_PASSWORD"
  psql --username "$POSTGRES_USER" --dbname postgres --no-psqlrc -v ON_ERROR_STOP=1 \
    -v "database=jumun_$1" \
    -v "owner=jumun_$1_owner" -v "owner_password=${!owner}" \
    -v "app=jumun_$1_app" -v "app_password=${!app}" \
    -v "relay=jumun_$1_relay" -v "relay_password=${!relay}" \
    -f /jumun/service-database.sql
}
create order ORDER
create inventory INVENTORY
create payment PAYMENT
create scheduler SCHEDULER
create member MEMBER
create gateway GATEWAY
