using FksSre.Monitoring.Routing;
using FksSre.Ops.Tests.Lab;

namespace FksSre.Ops.Tests.Routing;

/// <summary>The keys that are derived are those that Alertmanager sends.</summary>
public class GroupKeyTests
{
    [Fact]
    public async Task Keys_are_those_of_a_real_Alertmanager()
    {
        await using var log = await NotificationLog.StartAsync();
        var routing = FksAlerts.Routing(log);
        await using var alertmanager = await RunningAlertmanager.StartAsync(routing);

        await alertmanager.PostAsync([.. FksAlerts.Pages(_ => true), .. FksAlerts.Tickets(_ => true)]);
        await Eventually.TrueAsync(() => log.Pages().Count == FksAlerts.Catalogue.Slos.Count());
        await alertmanager.PostAsync(FksAlerts.Pages(_ => true), firing: false);
        await Eventually.TrueAsync(() =>
            log.OpenPages().Count == 0 && log.Of("tickets").Select(Key).Distinct().Count() == FksAlerts.Catalogue.Slos.Count()
        );

        Assert.Equal(
            Sorted(FksAlerts.Catalogue.Slos.Select(slo => GroupKeys.DedupKey(GroupKeys.OfPage(routing, slo)))),
            Sorted(log.Of("pages").Select(page => page.GetProperty("dedup_key").GetString()!).Distinct())
        );
        Assert.Equal(
            Sorted(FksAlerts.Tickets(_ => true).Select(labels => GroupKeys.Of(routing, labels)).Distinct()),
            Sorted(log.Of("tickets").Select(Key).Distinct())
        );
    }

    private static string Key(System.Text.Json.JsonElement ticket) => ticket.GetProperty("groupKey").GetString()!;

    private static IEnumerable<string> Sorted(IEnumerable<string> keys) => keys.Order(StringComparer.Ordinal);
}
