using System.Text.RegularExpressions;

namespace FksSre.PromQl;

/// <summary>
/// What the exporters of CloudWatch give: a statistic of the last period, which is a gauge, though its name ends like that of a counter.
/// </summary>
internal static partial class CloudWatch
{
    public static bool Is(string metric) => Statistic().IsMatch(metric);

    [GeneratedRegex(
        "^aws_(?:apigateway|applicationelb|cloudfront|dynamodb|ec2|ecs|elasticache|elb|events|firehose|kafka|kinesis|lambda|natgateway"
            + "|networkelb|rds|s3|sns|sqs|states|waf|wafv2)_.*_(?:sum|average|minimum|maximum|sample_count)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Statistic();
}
