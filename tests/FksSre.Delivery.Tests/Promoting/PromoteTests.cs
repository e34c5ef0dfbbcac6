using System.Collections.Immutable;
using FksSre.Delivery.Changes;
using FksSre.Delivery.Promotion;
using FksSre.Delivery.Releases;
using FksSre.Delivery.Rendered;
using FksSre.Delivery.Tests.Promotion;
using FksSre.Ops.Git;
using FksSre.Ops.Releases;
using FksSre.Ops.Terminal;
using FksSre.PromQl;
using NodaTime;

namespace FksSre.Delivery.Tests.Promoting;

/// <summary>What is promoted is a commit of what was proven; what is not is refused with its reason, and nothing is written.</summary>
public sealed class PromoteTests : IAsyncLifetime
{
    private const string First = "aaaaaaaaaaa1";
    private const string Second = "bbbbbbbbbbb2";
    private const string Third = "ccccccccccc3";

    private static readonly Instant _now = Instant.FromUtc(2026, 11, 23, 7, 0);
    private static readonly Change _resource = new(Topic.Resources, Effect.Change, "prometheus", "more memory");
    private static readonly Change _loosened = new(Topic.Promises, Effect.Loss, "fks_api/availability", "objective 99.9 % → 99.5 %");

    private PromotionRepository _repository = null!;
    private readonly Dictionary<string, Answer> _answers = new()
    {
        [HealthGates.FreshQuery] = One(HealthGates.FreshQuery, _now.ToUnixTimeSeconds() - 17),
        [HealthGates.PagesQuery] = One(HealthGates.PagesQuery, 0),
        [HealthGates.JudgedQuery] = One(HealthGates.JudgedQuery, 2),
        [HealthGates.FailuresQuery] = One(HealthGates.FailuresQuery, 0),
        [BudgetGate.Query] = One(BudgetGate.Query, 0.37),
    };

    private ReleaseTimeline _timeline = Ran((First, 0, 1500), (Second, 1501, 1570));
    private string? _silent;
    private StandingSilences _silences = new("GET silences", []);
    private ImmutableArray<Change> _changes = [_resource];
    private GateResult _policies = new("policies", Verdict.Pass, "./fks check prod", "all are kept");
    private int _alerts;

    public async ValueTask InitializeAsync() => _repository = await PromotionRepository.OfAsync(First, Second, Third);

    public ValueTask DisposeAsync()
    {
        _repository.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Promotion_is_a_commit_of_the_release_with_its_evidence_and_touches_no_file_here()
    {
        var (code, said) = await PromoteAsync(First);

        Assert.True(code == 0, said);
        var commit = await _repository.GitAsync("rev-parse", $"release/{First}");
        Assert.Equal(commit, await _repository.GitAsync("rev-parse", "prod^1"));
        Assert.Equal("Pulumi.prod.yaml", await _repository.GitAsync("diff", "--name-only", commit, "prod"));
        Assert.Equal("", await _repository.GitAsync("status", "--porcelain"));
        Assert.Equal("refs/heads/main", await _repository.GitAsync("symbolic-ref", "HEAD"));
        var (_, text) = await _repository.Releases.PromotedAsync("prod", TestContext.Current.CancellationToken);
        Assert.True(SealedPromotion.IsIntact(text!));
        var promoted = SealedPromotion.Read(text!)!;
        Assert.Equal((First, commit, "2026-11-23T07:00:00Z", "Ada"), (promoted.Release, promoted.Commit, promoted.Promoted, promoted.By));
        Assert.Equal(
            "evidence hold clean fresh commit soak not reverted policies pages judged rules budget budget alerts",
            string.Join(' ', promoted.Gates.Select(gate => gate.Gate))
        );
        Assert.All(promoted.Gates, gate => Assert.Equal("pass", gate.Verdict));
    }

    [Fact]
    public async Task Second_promotion_stands_on_the_first_and_on_its_own_release()
    {
        await PromoteAsync(First);

        var (code, said) = await PromoteAsync();

        Assert.True(code == 0, said);
        Assert.Equal(
            [await _repository.GitAsync("rev-parse", "prod~1"), await _repository.GitAsync("rev-parse", $"release/{Second}")],
            (await _repository.GitAsync("log", "-1", "--format=%P", "prod")).Split(' ')
        );
        Assert.Equal(Second, await _repository.GitAsync("show", "prod:code.txt"));
    }

    [Fact]
    public async Task Newest_that_has_soaked_is_promoted_though_a_newer_one_runs()
    {
        await PromoteAsync(First);
        _timeline = Ran((First, 0, 1500), (Second, 1501, 1570), (Third, 1571, 1600));

        var (code, said) = await PromoteAsync();

        Assert.True(code == 0, said);
        Assert.Equal(Second, await _repository.GitAsync("show", "prod:code.txt"));
    }

    [Fact]
    public async Task Dry_run_asks_everything_and_writes_nothing()
    {
        var (code, said) = await PromoteAsync(First, isDryRun: true);

        Assert.Equal(0, code);
        Assert.EndsWith("would be promoted to prod; nothing was written.\n", said, StringComparison.Ordinal);
        Assert.Equal("main", await _repository.GitAsync("for-each-ref", "--format=%(refname:short)", "refs/heads"));
        Assert.Equal(1, _alerts);
    }

    [Fact]
    public async Task What_has_not_soaked_is_refused()
    {
        await PromoteAsync(First);
        _timeline = Ran((First, 0, 1500), (Second, 1501, 1530));

        await RefusedAsync(
            1,
            "fail         soak: 29 m without interruption, 1 h (prometheus: more memory) needed, 100 % judged (30 events)"
        );
    }

    [Fact]
    public async Task What_has_soaked_and_was_reverted_is_refused()
    {
        await PromoteAsync(First);
        _timeline = Ran((First, 0, 1500), (Second, 1501, 1590), (First, 1591, 1600));

        await RefusedAsync(1, $"fail         not reverted: after it the older {First} was put back, at ");
    }

    [Fact]
    public async Task Page_that_fires_where_it_was_proven_refuses()
    {
        _answers[HealthGates.PagesQuery] = One(HealthGates.PagesQuery, 3);

        await RefusedAsync(1, "fail         pages: 3 fire", First);
    }

    [Fact]
    public async Task Prometheus_without_data_is_inconclusive()
    {
        _timeline = Ran();
        _answers[HealthGates.FreshQuery] = new(HealthGates.FreshQuery, []);

        await RefusedAsync(3, "inconclusive fresh: no release was recorded within a day");
    }

    [Fact]
    public async Task Stale_Prometheus_is_inconclusive()
    {
        _answers[HealthGates.FreshQuery] = One(HealthGates.FreshQuery, _now.ToUnixTimeSeconds() - 361);

        await RefusedAsync(3, "inconclusive fresh: the last sample is 6 m 1 s old", First);
    }

    [Fact]
    public async Task Prometheus_that_cannot_be_reached_is_inconclusive()
    {
        _silent = "connection refused";

        await RefusedAsync(3, "inconclusive fresh: Prometheus gives no answer: connection refused");
    }

    [Fact]
    public async Task Loosened_promise_whose_budget_is_spent_is_refused_and_passes_with_an_override()
    {
        await PromoteAsync(First);
        _timeline = Ran((First, 0, 1500), (Second, 1501, 1701));
        _changes = [_loosened];
        _answers[BudgetGate.Query] = One(BudgetGate.Query, -0.037);

        await RefusedAsync(
            1,
            "fail         budget: fks_api/availability is loosened (objective 99.9 % → 99.5 %); -3.7 % of its budget is left"
        );
        var signed = new PromotionOverride("fks_api/availability", "2026-11-30", "Bob", "the provider is down");
        var (code, said) = await PromoteAsync(overrides: [signed]);

        Assert.True(code == 0, said);
        var (_, text) = await _repository.Releases.PromotedAsync("prod", TestContext.Current.CancellationToken);
        Assert.Equal([signed], SealedPromotion.Read(text!)!.Overrides);
    }

    [Fact]
    public async Task Silence_on_a_promise_whose_budget_is_spent_is_refused_and_passes_with_an_override()
    {
        await PromoteAsync(First);
        _silences = new(
            "GET silences",
            [
                new(
                    "5f3c1a2b-17",
                    [LabelMatcher.Equal("service", "fks_api")],
                    _now - Duration.FromMinutes(7),
                    _now + Duration.FromMinutes(37),
                    "bob",
                    "moving the database"
                ),
            ]
        );
        Assert.Equal(0, (await PromoteAsync(isDryRun: true)).Code);
        _answers[BudgetGate.Query] = One(BudgetGate.Query, -0.037);
        var alerts = _alerts;

        await RefusedAsync(
            1,
            "fail         budget: fks_api/availability: pages and tickets are silent until 2026-11-23T07:37:00Z, by bob "
                + "(moving the database), where service=\"fks_api\"; -3.7 % of its budget is left [GET silences]"
        );
        Assert.Equal(alerts, _alerts);
        var (code, said) = await PromoteAsync(overrides: [new("fks_api/availability", "2026-11-30", "Bob", "it is being moved")]);

        Assert.True(code == 0, said);
    }

    [Theory]
    [InlineData(-0.037, 3)]
    [InlineData(double.NaN, 3)]
    [InlineData(0.37, 0)]
    public async Task Without_an_Alertmanager_only_budgets_that_are_left_pass(double left, int expected)
    {
        await PromoteAsync(First);
        _silences = StandingSilences.NotNamed;
        var web = One(BudgetGate.Query, 0.61).Values[0];
        web = web with { Labels = web.Labels.SetItem("service", "fks_web") };
        _answers[BudgetGate.Query] = new(BudgetGate.Query, [.. One(BudgetGate.Query, left).Values, web]);

        var (code, said) = await PromoteAsync();

        Assert.True(code == expected, said);
    }

    [Fact]
    public async Task Repair_passes_while_a_budget_is_spent()
    {
        await PromoteAsync(First);
        _timeline = Ran((First, 0, 1500), (Second, 1501, 1701));
        _changes = [_loosened with { Effect = Effect.Gain, Text = "objective 99.5 % → 99.9 %" }];
        _answers[BudgetGate.Query] = One(BudgetGate.Query, -0.037);

        var (code, said) = await PromoteAsync();

        Assert.True(code == 0, said);
    }

    [Fact]
    public async Task Files_that_are_not_committed_refuse()
    {
        _repository.Write("code.txt", "edited by hand");

        await RefusedAsync(1, "fail         clean: files here differ from the commit", First);
    }

    [Fact]
    public async Task Violated_policy_refuses()
    {
        _policies = new("policies", Verdict.Fail, "./fks check prod", "image-digest is not kept");

        await RefusedAsync(1, "fail         policies: image-digest is not kept", First);
    }

    [Fact]
    public async Task Edited_evidence_refuses()
    {
        await PromoteAsync(First);
        await _repository.GitAsync("checkout", "--quiet", "prod");
        var file = await File.ReadAllTextAsync(Path.Combine(_repository.Root, "Pulumi.prod.yaml"), TestContext.Current.CancellationToken);
        _repository.Write("Pulumi.prod.yaml", file.Replace("by: \"Ada\"", "by: \"Eve\"", StringComparison.Ordinal));
        await _repository.GitAsync("commit", "--quiet", "-a", "-m", "by hand");
        await _repository.GitAsync("checkout", "--quiet", "main");

        await RefusedAsync(1, "fail         evidence: the promotion that is there was edited: its seal does not fit");
    }

    [Fact]
    public async Task Release_without_a_tag_is_refused() =>
        await RefusedAsync(1, "fail         commit: no commit here has that tag", "dddddddddddd");

    [Fact]
    public async Task Going_back_holds_until_the_hold_is_lifted()
    {
        await PromoteAsync(First);
        await PromoteAsync();
        var (code, said) = await PromoteAsync(First, because: "it paged all night");
        Assert.True(code == 0, said);
        Assert.Equal(First, await _repository.GitAsync("show", "prod:code.txt"));
        _timeline = Ran((First, 0, 1500), (Second, 1501, 1570), (Third, 1571, 1701));

        await RefusedAsync(1, "fail         hold: Ada put an older release back at 2026-11-23T07:00:00Z: it paged all night");
        Assert.Equal(0, await LiftAsync("mended in the next release"));
        (code, said) = await PromoteAsync();

        Assert.True(code == 0, said);
        Assert.Equal(Third, await _repository.GitAsync("show", "prod:code.txt"));
    }

    [Fact]
    public async Task Going_back_to_what_was_never_there_is_refused()
    {
        await PromoteAsync(First);

        var (code, said) = await PromoteAsync(Third, because: "it paged all night");

        Assert.Equal(1, code);
        Assert.Contains($"fail         was there: {Third} was never promoted to prod", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Branch_that_is_checked_out_is_not_moved()
    {
        await PromoteAsync(First);
        await _repository.GitAsync("checkout", "--quiet", "prod");
        var before = await _repository.GitAsync("rev-parse", "prod");

        var (code, _) = await PromoteAsync();

        Assert.NotEqual(0, code);
        Assert.Equal(before, await _repository.GitAsync("rev-parse", "prod"));
    }

    private async Task RefusedAsync(int code, string line, string? release = null)
    {
        var before = await _repository.GitAsync("for-each-ref");

        var (was, said) = await PromoteAsync(release);

        Assert.True(said.Contains(line, StringComparison.Ordinal), said);
        Assert.Equal(code, was);
        Assert.Equal(before, await _repository.GitAsync("for-each-ref"));
    }

    private async Task<(int Code, string Said)> PromoteAsync(
        string? release = null,
        bool isDryRun = false,
        string? because = null,
        params PromotionOverride[] overrides
    )
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var request = new PromotionRequest("dev", "prod", _now)
        {
            Release = release,
            BackBecause = because,
            Overrides = overrides,
        };
        var code = await Promoting(new Screen(output, errors, redirected: true))
            .PromoteAsync(request, isDryRun, TestContext.Current.CancellationToken);
        return (code, output.ToString() + errors);
    }

    private async Task<int> LiftAsync(string why)
    {
        using var output = new StringWriter();
        return await Promoting(new Screen(output, output, redirected: true))
            .LiftAsync(new("dev", "prod", _now), why, isDryRun: false, TestContext.Current.CancellationToken);
    }

    private Ops.Commands.Promoting Promoting(Screen screen) =>
        new(screen, _repository.Releases, new PromotionRun(_repository.Releases, Sources));

    private PromotionSources Sources =>
        new()
        {
            Proving = (query, _) => Task.FromResult(Said(query)),
            Target = (query, _) => Task.FromResult(Said(query)),
            Silences = _ => Task.FromResult(_silences),
            Timeline = _ => Task.FromResult(_silent is null ? (_timeline, default(string)) : (null, _silent)),
            Render = (_, _) => Task.FromResult<ServiceLevels.Findings.Checked<RenderedEnvironment>>(new(SmallRender.Of(), [])),
            Compare = (_, _) => _changes,
            Policies = (_, _, _) => Task.FromResult(_policies),
            Alerts = (_, _) =>
            {
                _alerts++;
                return Task.FromResult<ImmutableArray<GateResult>>([new("alerts", Verdict.Pass, "POST", "it arrived")]);
            },
            IsClean = new GitRepository(_repository.Root).IsCleanAsync,
        };

    private Answer Said(string query) =>
        _silent is not null ? new(query, []) { Problem = _silent } : _answers.GetValueOrDefault(query) ?? One(query, 4711);

    private static ReleaseTimeline Ran(params (string Release, int First, int Last)[] runs)
    {
        var start = _now - Duration.FromMinutes(3000);
        var seen = runs.SelectMany(run =>
                Enumerable
                    .Range(run.First, run.Last - run.First + 1)
                    .Select(minute => (run.Release, At: start + Duration.FromMinutes(minute)))
            )
            .ToList();
        return ReleaseTimeline.Of(seen, seen.Select(each => each.At).ToHashSet());
    }

    private static Answer One(string query, double value) =>
        new(
            query,
            [
                new(
                    ImmutableSortedDictionary.CreateRange(
                        StringComparer.Ordinal,
                        [KeyValuePair.Create("service", "fks_api"), KeyValuePair.Create("slo", "availability")]
                    ),
                    value
                ),
            ]
        );
}
