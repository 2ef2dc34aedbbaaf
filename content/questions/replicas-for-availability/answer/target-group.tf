# Two replicas of the service behind one load balancer, with the shortest
# detection that an Application Load Balancer offers.

variable "vpc_id" {
  type        = string
  description = "The VPC that the replicas run in."
}

resource "aws_lb_target_group" "service" {
  name     = "service"
  port     = 9376
  protocol = "HTTP"
  vpc_id   = var.vpc_id

  # Two failed checks five seconds apart, and two seconds for a timeout: about
  # twelve seconds. With the defaults it is a minute or a little more.
  health_check {
    path                = "/ready"
    interval            = 5
    timeout             = 2
    unhealthy_threshold = 2
    healthy_threshold   = 2
  }

  # Requests in flight may finish when a replica leaves on purpose.
  deregistration_delay = 30
}
