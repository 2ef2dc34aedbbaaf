#!/usr/bin/env bash
# Which physical zones do this account's names stand for, can the instances be had there, and how
# far apart are they? Needs the AWS CLI and permission for ec2:Describe* and network performance.
#   ./zones.sh [instance type]
set -euo pipefail
type=${1:-m6i.large}

for region in us-east-1 us-west-1; do
  echo "== $region"
  aws ec2 describe-availability-zones --region "$region" \
    --query 'AvailabilityZones[].[ZoneName,ZoneId,State]' --output text | sort
  echo "   $type is offered in:"
  aws ec2 describe-instance-type-offerings --region "$region" \
    --location-type availability-zone-id --filters "Name=instance-type,Values=$type" \
    --query 'InstanceTypeOfferings[].Location' --output text | tr '\t' '\n' | sort
done

# Median round trip between the regions over the last hour, as AWS measures it.
end=$(date --utc +%Y-%m-%dT%H:%M:%SZ)
start=$(date --utc --date '1 hour ago' +%Y-%m-%dT%H:%M:%SZ)
echo '== round trip us-east-1 to us-west-1'
aws ec2 get-aws-network-performance-data --region us-east-1 \
  --start-time "$start" --end-time "$end" \
  --data-queries Id=coast,Source=us-east-1,Destination=us-west-1,Metric=aggregate-latency,Statistic=p50,Period=one-hour \
  --query 'DataResponses[].MetricPoints[].[EndDate,Value]' --output text
