using FksSre.PromQl;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Indicators;

namespace FksSre.ServiceLevels.Validation;

/// <summary>Turns the indicator a person names into selectors, in the dialect of the service.</summary>
internal static class SliValidation
{
    /// <returns>Null where findings stand in the way.</returns>
    public static Sli? Validate(SliDeclaration declaration, ServiceDeclaration service, string path, List<Finding> findings)
    {
        switch (declaration)
        {
            case SliDeclaration.Probe when service.Port is null:
                findings.Add(SloFindings.NotProbed(path, service.Id));
                return null;
            case SliDeclaration.Probe:
                return ServiceIndicators.Probe(service.Id);
            case SliDeclaration.Explicit spelt:
                return OnOneLine(spelt.Sli);
        }

        var scraped = service is { Port: not null, MetricsPath: not null } || service.Dialect?.ServiceLabel is not null;
        if (service.Dialect is not { } dialect || !scraped)
        {
            findings.Add(SloFindings.NoDialect(path, service.Id));
            return null;
        }

        return declaration switch
        {
            SliDeclaration.RequestsWithin(var milliseconds) => Classic(milliseconds),
            SliDeclaration.NativeRequestsWithin(var milliseconds) => Native(milliseconds),
            _ => ServiceIndicators.Requests(service.Id, dialect),
        };

        Sli? Classic(decimal milliseconds)
        {
            if (dialect.Bounds.Contains(milliseconds / 1000m))
            {
                return ServiceIndicators.Latency(service.Id, dialect, milliseconds / 1000m);
            }

            findings.Add(SloFindings.NoSuchBucket($"{path}/within", milliseconds, dialect.Name, dialect.Bounds));
            return null;
        }

        Sli? Native(decimal milliseconds)
        {
            if (milliseconds > 0m)
            {
                return ServiceIndicators.NativeLatency(service.Id, dialect, milliseconds / 1000m);
            }

            findings.Add(SloFindings.BadLatency($"{path}/within", milliseconds));
            return null;
        }
    }

    /// <summary>Rules put brackets around a query, and a comment at its end would swallow them.</summary>
    private static Sli OnOneLine(Sli sli)
    {
        return sli.Match<Sli>(
            availability: x => x with { Bad = Source(x.Bad), Total = Source(x.Total) },
            goodAvailability: x => x with { Good = Source(x.Good), Total = Source(x.Total) },
            latency: x => x,
            nativeLatency: x => x,
            uptime: x => x,
            rawRatio: x => x with { ErrorRatio = Plain(x.ErrorRatio) }
        );

        static EventSource Source(EventSource source) => source.Match<EventSource>(counter => counter, Plain);

        static EventSource.Query Plain(EventSource.Query query) =>
            Query.Parse(query.Text).Query is { } read ? query with { Text = read.Text } : query;
    }
}
