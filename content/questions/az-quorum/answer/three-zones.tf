# Three members over three physical zones of one region: one zone, or one instance, may fail.
# The zones are chosen by ID, which means the same place in every account; letters may not.

terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.40"
    }
  }
}

provider "aws" {
  region = "us-east-1"
}

variable "vpc_id" {
  type = string
}

variable "ami_id" {
  type = string
}

variable "members" {
  description = "Zone ID and address range of each member's subnet"
  type        = map(object({ zone_id = string, cidr = string }))
  default = {
    i1 = { zone_id = "use1-az1", cidr = "10.0.1.0/24" }
    i2 = { zone_id = "use1-az2", cidr = "10.0.2.0/24" }
    i3 = { zone_id = "use1-az4", cidr = "10.0.3.0/24" }
  }

  validation {
    condition     = length(var.members) % 2 == 1
    error_message = "An even number of voters tolerates no more failures than one voter fewer."
  }

  validation {
    condition     = length(distinct([for m in var.members : m.zone_id])) == length(var.members)
    error_message = "Two voters in one zone fail together."
  }
}

resource "aws_subnet" "member" {
  for_each             = var.members
  vpc_id               = var.vpc_id
  availability_zone_id = each.value.zone_id
  cidr_block           = each.value.cidr
}

resource "aws_security_group" "members" {
  name   = "quorum-members"
  vpc_id = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "peers" {
  security_group_id            = aws_security_group.members.id
  referenced_security_group_id = aws_security_group.members.id
  ip_protocol                  = "tcp"
  from_port                    = 2380
  to_port                      = 2380
}

resource "aws_vpc_security_group_egress_rule" "all" {
  security_group_id = aws_security_group.members.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

# No Auto Scaling group: a replacement is a change of membership, not of capacity.
resource "aws_instance" "member" {
  for_each               = var.members
  ami                    = var.ami_id
  instance_type          = "m6i.large"
  subnet_id              = aws_subnet.member[each.key].id
  vpc_security_group_ids = [aws_security_group.members.id]
  tags                   = { Name = each.key }
}

# The data outlives the instance, so that a new one can be the same member.
resource "aws_ebs_volume" "data" {
  for_each          = var.members
  availability_zone = aws_subnet.member[each.key].availability_zone
  size              = 50
  type              = "gp3"
  encrypted         = true
  tags              = { Name = "${each.key}-data" }
}

resource "aws_volume_attachment" "data" {
  for_each    = var.members
  device_name = "/dev/sdf"
  volume_id   = aws_ebs_volume.data[each.key].id
  instance_id = aws_instance.member[each.key].id
}
