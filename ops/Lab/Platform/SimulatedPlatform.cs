using FksSre.Ops.Lab.Simulator;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Ops.Lab.Platform;

/// <summary>The catalogue's services as the simulator plays them: same ports and paths, same metric names, plausible traffic.</summary>
internal static class SimulatedPlatform
{
    private const int Seed = 20_25_11_12;

    /// <summary>Serves /metrics without counting requests, as the real one does today: its request SLOs must show "no data".</summary>
    private const string NotInstrumented = "fks_meta";

    /// <summary>Failed requests as a share of what the objective allows: one service is at risk and one has overspent.</summary>
    private static readonly Dictionary<string, double> _spending = new() { ["fks_data"] = 0.85, ["fks_ai"] = 1.1 };

    private static readonly Dictionary<Tier, double> _peakRequestsPerSecond = new()
    {
        [Tier.Critical] = 24,
        [Tier.High] = 14,
        [Tier.Medium] = 7,
        [Tier.Low] = 2,
    };

    public static SimulationFile Of(Catalogue catalogue) =>
        new([.. catalogue.Services.Select(Simulate)], TrafficCurve.TradingHours, LabPorts.Simulator, Seed);

    public static SimulatedService Simulate(Service service) => Simulate(service, EndpointOf(service));

    /// <summary>Where the simulator serves it.</summary>
    public static int PortOf(Service service) => LabPorts.Service(EndpointOf(service).Port);

    private static ServiceLevels.Endpoint EndpointOf(Service service) =>
        service.Endpoint ?? throw new ArgumentException($"{service.Id} has no endpoint, so there is nothing to simulate.", nameof(service));

    private static SimulatedService Simulate(Service service, ServiceLevels.Endpoint endpoint) =>
        new(
            service.Id,
            LabPorts.Service(endpoint.Port),
            endpoint.HealthPath,
            endpoint.MetricsPath ?? (IsBehindIngress(service) ? "/metrics" : null),
            service.Id == NotInstrumented ? null : SpokenDialect.Of(service),
            _peakRequestsPerSecond[service.Tier],
            BaseErrorRatio(service),
            MedianLatency(service)
        );

    /// <summary>The ingress counts its requests; in the lab each such service plays its own ingress.</summary>
    public static bool IsBehindIngress(Service service) => service.Dialect?.ServiceLabel is not null;

    /// <summary>Whether the simulator exposes what the SLO's indicator counts.</summary>
    public static bool Counts(Slo slo, Catalogue catalogue) =>
        slo.Sli is ServiceLevels.Indicators.Sli.Uptime || Simulate(catalogue.Services.Single(s => s.Id == slo.Service)).Dialect is not null;

    private static double BaseErrorRatio(Service service)
    {
        var budget = service
            .Slos.Where(s => s.Sli is ServiceLevels.Indicators.Sli.Availability)
            .Select(s => s.Objective.Budget.Ratio)
            .DefaultIfEmpty(0.001m)
            .Min();
        return (double)budget * _spending.GetValueOrDefault(service.Id, 0.2);
    }

    /// <summary>At a quarter of the promised time, about 3 in 1,000 requests break a lognormal's promise.</summary>
    private static double MedianLatency(Service service) =>
        service
            .Slos.Select(s => s.Sli)
            .OfType<ServiceLevels.Indicators.Sli.Latency>()
            .Select(l => (double)l.Within / 4)
            .DefaultIfEmpty(0.05)
            .Min();
}
