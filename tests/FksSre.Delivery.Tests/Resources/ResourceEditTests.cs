using System.Text.Json.Nodes;
using FksSre.Delivery.Comparison.Resources;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Tests.Resources;

/// <summary>What no declaration makes, by the render's own text.</summary>
public class ResourceEditTests
{
    [Fact]
    public Task Protection_that_is_taken_away_is_a_loud_loss() =>
        Same(
            "grafana-data",
            json => json.Set(false, "options", "protect"),
            """
            !! Loss protection: 1 PersistentVolumeClaim loses it: the update after this one can delete what is now refused to be deleted
                PersistentVolumeClaim: grafana-data
            Change grafana-data: the PersistentVolumeClaim is updated: protect: true → false
            """
        );

    [Fact]
    public Task Right_that_is_given_is_told_by_verb_and_resource() =>
        Same(
            "prometheus-discovery",
            json =>
                json["inputs"]!["rules"]!
                    .AsArray()
                    .Add(JsonNode.Parse("""{"apiGroups":["apps"],"resources":["daemonsets"],"verbs":["get"]}""")),
            "Change prometheus-discovery: gives the right to get daemonsets.apps in fks-trading"
        );

    [Fact]
    public Task Right_that_is_taken_is_told_too() =>
        Same(
            "kube-state-metrics-services",
            json => json.Set(new JsonArray("list"), "inputs", "rules", 2, "verbs"),
            "Change kube-state-metrics-services: gives no longer the right to watch cronjobs.batch, watch jobs.batch in fks-trading"
        );

    [Fact]
    public Task Traffic_that_is_opened_is_told_by_port_and_peer() =>
        Same(
            "prometheus-traffic",
            json => json["inputs"]!["spec"]!["ingress"]![0]!["ports"]!.AsArray().Add(JsonNode.Parse("""{"port":8080,"protocol":"TCP"}""")),
            "Change prometheus-traffic: opens TCP 8080 from grafana"
        );

    [Fact]
    public Task Peers_that_are_all_of_them_are_called_so() =>
        Same(
            "prometheus-traffic",
            json => json["inputs"]!["spec"]!["ingress"]![0]!.AsObject().Remove("from"),
            """
            Change prometheus-traffic: closes TCP 9090 from grafana
            Change prometheus-traffic: opens TCP 9090 from anybody
            """
        );

    [Fact]
    public Task Password_of_another_length_is_another_password() =>
        Same(
            "grafana-admin-password",
            json => json.Set(33, "inputs", "length"),
            """
            Loss grafana-admin-password: another password is made (length: 32 → 33): whoever knows the one of today cannot log in with it any more
            Change grafana-admin-password: the RandomPassword is replaced: length: 32 → 33
            """
        );

    [Fact]
    public Task Field_that_the_provider_cannot_change_in_place_is_a_replacement() =>
        Same(
            "prometheus-pods",
            json => json.Set("10.0.0.7", "inputs", "spec", "clusterIP"),
            "Change prometheus-pods: the Service is replaced: spec.clusterIP: None → 10.0.0.7"
        );

    [Fact]
    public Task Field_that_nobody_can_change_at_all_fails_the_update() =>
        Same(
            "alertmanager-server",
            json => json.Set("x", "inputs", "spec", "unknown"),
            """
            Change alertmanager-server: 1 other value; Kubernetes refuses to change spec.unknown, so the update fails
                spec.unknown: x is new
            """
        );

    [Fact]
    public Task Set_of_another_service_is_refused_where_it_is_protected() =>
        Same(
            "alertmanager-server",
            json => json.Set("gossip", "inputs", "spec", "serviceName"),
            """
            !! Loss protected: 1 would be replaced, which the engine refuses: the update fails, and so does every other until it is settled
                StatefulSet: alertmanager-server
                Keep them as they are; or, where they are meant to go, take their protection away in an update of its own before this one.
            !! Loss alertmanager-server: the StatefulSet is replaced, all its pods at once: the silences and the log of what was told already stay on the claims data-alertmanager-0, data-alertmanager-1 and data-alertmanager-2, and are read again once it is back
                It is protected: the engine refuses this.
            Change alertmanager-server: the StatefulSet is replaced: spec.serviceName: alertmanager → gossip
            """
        );

    [Fact]
    public Task Claims_that_go_with_their_set_take_the_history_with_them() =>
        Gone(
            "prometheus-server",
            json =>
            {
                json.Set("Delete", "inputs", "spec", "persistentVolumeClaimRetentionPolicy", "whenDeleted");
                json.Set(false, "options", "protect");
            },
            """
            !! Loss prometheus-server: the StatefulSet is deleted, and with it 95 d of recorded history of every SLO
            Change prometheus-server: the StatefulSet is deleted
            """
        );

    [Fact]
    public async Task Another_cluster_is_a_replacement_of_everything_in_it()
    {
        var prod = await Renders.ProdAsync;

        var texts = Texts(prod, prod.With("kubernetes", json => json.Set("fks-new", "inputs", "clusterIdentifier")));

        Assert.Contains(
            "Change kubernetes: the provider is replaced: clusterIdentifier: fks-prod → fks-new",
            texts,
            StringComparison.Ordinal
        );
        Assert.Contains(" are replaced: its provider kubernetes is replaced (30 ConfigMaps, ", texts, StringComparison.Ordinal);
    }

    [Fact]
    public Task Name_that_a_cluster_is_given_first_replaces_nothing() =>
        Same(
            "kubernetes",
            json => json.Set("2", "inputs", "kubeClientSettings"),
            "Change kubernetes: the provider is updated: kubeClientSettings: 2 is new"
        );

    [Fact]
    public async Task Object_under_another_urn_is_made_twice_and_then_deleted()
    {
        var prod = await Renders.ProdAsync;
        const string Urn = "urn:pulumi:prod::fks-sre::fks-sre:monitoring:PrometheusServer$kubernetes:core/v1:Service::prometheus-web";

        var texts = Texts(prod, prod.With("prometheus-service", json =>
            {
                json.Set(Urn, "urn");
                json.Set("prometheus-web", "name");
            }));

        Assert.Equal(
            """
            !! Loss prometheus-web: the Service prometheus is another resource to the engine (prometheus-service until now): it makes it a second time and then deletes it, so that it is gone, or the update fails; an alias of the former name keeps it
                urn:pulumi:prod::fks-sre::fks-sre:monitoring:PrometheusServer$kubernetes:core/v1:Service::prometheus-service
                urn:pulumi:prod::fks-sre::fks-sre:monitoring:PrometheusServer$kubernetes:core/v1:Service::prometheus-web
            Change prometheus-service: the Service is deleted
            Change prometheus-web: the Service is created
            """,
            texts
        );
    }

    [Fact]
    public async Task Alias_keeps_what_has_another_type_now()
    {
        var prod = await Renders.ProdAsync;
        const string Old = "kubernetes:policy/v1beta1:PodDisruptionBudget";
        var before = prod.With("prometheus-disruption", json =>
        {
            json.Set(
                json["urn"]!.GetValue<string>().Replace("kubernetes:policy/v1:PodDisruptionBudget", Old, StringComparison.Ordinal),
                "urn"
            );
            json.Set(Old, "type");
        });

        var texts = Texts(before, prod);

        Assert.Contains(
            "; type: kubernetes:policy/v1beta1:PodDisruptionBudget → kubernetes:policy/v1:PodDisruptionBudget",
            texts,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("deleted", texts, StringComparison.Ordinal);
    }

    [Fact]
    public Task ConfigMap_that_says_that_it_cannot_change_is_replaced() =>
        Same(
            "blackbox-exporter-config",
            json =>
            {
                json.Set(true, "inputs", "immutable");
                json.Set("modules: {}\n", "inputs", "data", "blackbox.yml");
            },
            null,
            "Change blackbox-exporter-config: the ConfigMap is replaced: data[blackbox.yml]: "
        );

    [Fact]
    public Task Pods_of_Grafana_end_before_the_new_one_starts() =>
        Same(
            "grafana-server",
            json => json.Set("cafe", "inputs", "spec", "template", "metadata", "annotations", "fks-sre/content"),
            null,
            "Change grafana-server: its configuration: its pod ends before the new one starts"
        );

    [Fact]
    public Task Text_in_the_place_of_a_secret_is_never_shown() =>
        Same(
            "alertmanager-keys",
            json => json.Set("https://hooks.example/T0P-S3CRET", "inputs", "stringData", "discord-webhook"),
            "Change alertmanager-keys: the Secret is updated: discord-webhook: +1 −1 lines"
        );

    [Fact]
    public Task Token_of_a_provider_is_never_shown() =>
        Same("pagerduty", json => json.Set("T0P-S3CRET", "inputs", "token"), "Change pagerduty: the provider is updated: token: changed");

    private static string Texts(RenderedEnvironment before, RenderedEnvironment after) =>
        ChangeTexts.Of(
            ResourceComparison
                .Of(before, after)
                .OrderByDescending(change => change.IsLoud)
                .ThenBy(change => change.Effect)
                .ThenByDescending(change => change.Weight)
                .ThenBy(change => change.Subject + change.Text, StringComparer.Ordinal)
        );

    private static async Task Same(string name, Action<JsonObject> edit, string? whole, string beginning = "")
    {
        var prod = await Renders.ProdAsync;
        var texts = Texts(prod, prod.With(name, edit));
        Assert.StartsWith(beginning, texts, StringComparison.Ordinal);
        if (whole is not null)
        {
            Assert.Equal(whole, texts);
        }
    }

    private static async Task Gone(string name, Action<JsonObject> edit, string whole)
    {
        var before = (await Renders.ProdAsync).With(name, edit);
        Assert.Equal(whole, Texts(before, before.Without(name)));
    }
}
