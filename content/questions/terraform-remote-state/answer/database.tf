# The password comes in at run time, goes to the database, and is forgotten: it is in neither
# state nor plan. Needs Terraform 1.11 and a provider that offers the argument. To change the
# password, pass the new one and raise the version, which is the only part that is stored.

variable "database_password" {
  type      = string
  sensitive = true
  ephemeral = true
}

resource "aws_db_instance" "main" {
  identifier                = "prod"
  engine                    = "postgres"
  instance_class            = "db.t4g.small"
  allocated_storage         = 20
  storage_encrypted         = true
  username                  = "app"
  password_wo               = var.database_password
  password_wo_version       = 1
  final_snapshot_identifier = "prod-final"
}
