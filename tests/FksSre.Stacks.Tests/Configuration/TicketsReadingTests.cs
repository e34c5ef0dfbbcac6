using FksSre.Monitoring.Settings;
using FksSre.Stacks.Configuration;
using NodaTime;
using static FksSre.Stacks.Tests.Configuration.WrongConfiguration;

namespace FksSre.Stacks.Tests.Configuration;

public class TicketsReadingTests
{
    private const string Hours =
        """{"workingHours": {"location": "Europe/Berlin", "firstDay": "tuesday", "lastDay": "saturday", "start": "07:05", "end": "13:50"}}""";

    [Fact]
    public void Default_is_the_channel_at_any_time() =>
        Assert.Equal(new(TicketTracker.Channel, null), LegalConfiguration.Dev.Read().Value!.Tickets);

    [Fact]
    public void Working_hours_become_settings() =>
        Assert.Equal(
            new(TicketTracker.Channel, new("Europe/Berlin", IsoDayOfWeek.Tuesday, IsoDayOfWeek.Saturday, new(7, 5), new(13, 50))),
            LegalConfiguration.Dev.With(ConfigKeys.Tickets, Hours).Read().Value!.Tickets
        );

    [Fact]
    public void Hours_of_a_channel_that_keeps_no_ticket_are_legal_and_advised_of() =>
        AssertAdvice(
            LegalConfiguration.Dev.With(ConfigKeys.Sink, "http://sink.fks:8081").With(ConfigKeys.Tickets, Hours),
            """
            FKS686 Pulumi.dev.yaml/fks-sre:tickets/workingHours = Europe/Berlin (advice)
                   A ticket that ends outside of these hours is never told as over: Alertmanager forgets what it may not tell, and the message in the channel is all there is.
                   Let something keep tickets, which is told of their end at any hour, e.g. pulumi config set --path 'fks-sre:tickets.tracker' issues --stack dev
            """
        );

    [Fact]
    public void Hours_where_no_channel_is_are_advised_of() =>
        AssertAdvice(
            LegalConfiguration.Prod.Without(ConfigKeys.DiscordWebhook).With(ConfigKeys.Tickets, Hours),
            """
            FKS685 Pulumi.prod.yaml/fks-sre:tickets/workingHours = Europe/Berlin (advice)
                   Hours are those of messages in the channel, and there is no channel: neither a discordWebhook nor a sink. Incidents and issues come at any hour.
                   Configure a channel, or remove the hours: pulumi config rm --path 'fks-sre:tickets.workingHours' --stack prod
            """
        );

    [Fact]
    public void Hours_of_a_channel_beside_what_keeps_tickets_need_no_advice() =>
        Assert.Empty(
            LegalConfiguration
                .Prod.With(
                    ConfigKeys.Tickets,
                    Hours.Replace("{\"workingHours", "{\"tracker\": \"pagerDuty\", \"workingHours", StringComparison.Ordinal)
                )
                .Read()
                .Findings
        );

    [Fact]
    public void Incidents_go_to_PagerDuty_or_to_the_sink_in_its_place()
    {
        Assert.Equal(
            TicketTracker.PagerDuty,
            LegalConfiguration.Prod.With(ConfigKeys.Tickets, """{"tracker": "pagerDuty"}""").Read().Value!.Tickets.Tracker
        );
        Assert.Equal(
            TicketTracker.PagerDuty,
            LegalConfiguration
                .Dev.With(ConfigKeys.Sink, "http://sink.fks:8081")
                .With(ConfigKeys.Tickets, """{"tracker": "pagerDuty"}""")
                .Read()
                .Value!.Tickets.Tracker
        );
    }

    [Fact]
    public void Incidents_without_PagerDuty_are_refused() =>
        AssertOnly(
            LegalConfiguration.Dev.With(ConfigKeys.Tickets, """{"tracker": "pagerDuty"}"""),
            """
            FKS670 Pulumi.dev.yaml/fks-sre:tickets/tracker = pagerDuty
                   There is no pagerduty:token to open incidents with, and no sink that takes its place.
                   Configure one of them, or let the channel be all: pulumi config set --path 'fks-sre:tickets.tracker' channel --stack dev
            """
        );

    [Fact]
    public void Issues_need_their_webhook() =>
        AssertOnly(
            LegalConfiguration.Dev.With(ConfigKeys.Tickets, """{"tracker": "issues"}"""),
            """
            FKS652 Pulumi.dev.yaml/fks-sre:issuesWebhook = (nothing)
                   fks-sre:tickets.tracker: issues is configured, and needs this secret.
                   Set it: pulumi config set --secret fks-sre:issuesWebhook --stack dev
            """
        );

    [Fact]
    public void Webhook_that_nothing_reads_is_refused() =>
        AssertOnly(
            LegalConfiguration.Dev.WithSecret(ConfigKeys.IssuesWebhook, "https://issues.example/7"),
            """
            FKS608 Pulumi.dev.yaml/fks-sre:issuesWebhook = (secret)
                   Nothing reads it, since fks-sre:tickets.tracker: issues is not configured.
                   Configure that, or remove this: pulumi config rm fks-sre:issuesWebhook --stack dev
            """
        );

    [Fact]
    public void Unknown_tracker_is_refused_with_the_nearest() =>
        AssertOnly(
            LegalConfiguration.Dev.With(ConfigKeys.Tickets, """{"tracker": "issue"}"""),
            """
            FKS630 Pulumi.dev.yaml/fks-sre:tickets/tracker = issue
                   It is one of channel, issues, pagerDuty.
                   Correct it, e.g. pulumi config set --path 'fks-sre:tickets.tracker' issues --stack dev
            """
        );

    [Fact]
    public void Everything_wrong_with_the_hours_is_found_at_once() =>
        AssertOnly(
            LegalConfiguration.Dev.With(
                ConfigKeys.Tickets,
                """{"workingHours": {"location": "Toronto", "firstDay": "saturday", "lastDay": "friday", "start": "9:00", "end": "17:00", "lunch": "12:00"}}"""
            ),
            """
            FKS603 Pulumi.dev.yaml/fks-sre:tickets/workingHours/lunch = lunch
                   No such key is read here, so it would be ignored; known are location, firstDay, lastDay, start, end.
                   Remove it: pulumi config rm --path 'fks-sre:tickets.workingHours.lunch' --stack dev
            FKS671 Pulumi.dev.yaml/fks-sre:tickets/workingHours/location = Toronto
                   There is no such time zone in the IANA database, so it is not known when these hours are.
                   Name one, e.g. pulumi config set --path 'fks-sre:tickets.workingHours.location' America/Toronto --stack dev
            FKS672 Pulumi.dev.yaml/fks-sre:tickets/workingHours/start = 9:00
                   A time of day is written with two digits for the hour and two for the minute, from 00:00 to 23:59.
                   Correct it, e.g. pulumi config set --path 'fks-sre:tickets.workingHours.start' 09:00 --stack dev
            """
        );

    [Theory]
    [InlineData("monday", "sunday", "09:00", "17:00", IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, 9, 17)]
    [InlineData("sunday", "thursday", "08:00", "16:00", IsoDayOfWeek.Sunday, IsoDayOfWeek.Thursday, 8, 16)]
    [InlineData("saturday", "friday", "00:00", "24:00", IsoDayOfWeek.Saturday, IsoDayOfWeek.Friday, 0, 0)]
    [InlineData("monday", "friday", "22:00", "06:00", IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, 22, 6)]
    [InlineData("monday", "friday", "09:00", "00:00", IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, 9, 0)]
    public void Week_may_run_over_its_end_and_hours_over_midnight(
        string firstDay,
        string lastDay,
        string start,
        string end,
        IsoDayOfWeek first,
        IsoDayOfWeek last,
        int from,
        int to
    ) =>
        Assert.Equal(
            new("Europe/Berlin", first, last, new(from, 0), new(to, 0)),
            LegalConfiguration
                .Dev.With(
                    ConfigKeys.Tickets,
                    $$$"""{"workingHours": {"location": "Europe/Berlin", "firstDay": "{{{firstDay}}}", "lastDay": "{{{lastDay}}}", "start": "{{{start}}}", "end": "{{{end}}}"}}"""
                )
                .Read()
                .Value!.Tickets.Hours
        );

    /// <summary>
    /// The library that knows the zones makes some up, and Alertmanager takes others that mean something else on each machine.
    /// </summary>
    [Theory]
    [InlineData("UTC+05")]
    [InlineData("Local")]
    [InlineData("europe/berlin")]
    [InlineData("../etc/passwd")]
    public void Zone_that_is_no_name_of_the_database_is_refused(string zone) =>
        AssertOnly(
            LegalConfiguration.Dev.With(ConfigKeys.Tickets, Hours.Replace("Europe/Berlin", zone, StringComparison.Ordinal)),
            $"""
            FKS671 Pulumi.dev.yaml/fks-sre:tickets/workingHours/location = {zone}
                   There is no such time zone in the IANA database, so it is not known when these hours are.
                   Name one, e.g. pulumi config set --path 'fks-sre:tickets.workingHours.location' America/Toronto --stack dev
            """
        );

    [Fact]
    public void Day_does_not_begin_at_its_end() =>
        AssertOnly(
            LegalConfiguration.Dev.With(
                ConfigKeys.Tickets,
                Hours.Replace("07:05", "24:00", StringComparison.Ordinal).Replace("13:50", "24:01", StringComparison.Ordinal)
            ),
            """
            FKS672 Pulumi.dev.yaml/fks-sre:tickets/workingHours/start = 24:00
                   A time of day is written with two digits for the hour and two for the minute, from 00:00 to 23:59.
                   Correct it, e.g. pulumi config set --path 'fks-sre:tickets.workingHours.start' 09:00 --stack dev
            FKS672 Pulumi.dev.yaml/fks-sre:tickets/workingHours/end = 24:01
                   A time of day is written with two digits for the hour and two for the minute, from 00:00 to 24:00.
                   Correct it, e.g. pulumi config set --path 'fks-sre:tickets.workingHours.end' 17:00 --stack dev
            """
        );

    [Fact]
    public void Hours_that_end_when_they_begin_are_refused() =>
        AssertOnly(
            LegalConfiguration.Dev.With(ConfigKeys.Tickets, Hours.Replace("13:50", "07:05", StringComparison.Ordinal)),
            """
            FKS673 Pulumi.dev.yaml/fks-sre:tickets/workingHours/end = 07:05
                   The hours end when they begin, so no ticket would ever be told; a whole day is from 00:00 to 24:00.
                   Correct it, e.g. pulumi config set --path 'fks-sre:tickets.workingHours.end' 17:00 --stack dev
            """
        );

    [Fact]
    public void Heartbeat_without_the_second_one_is_advice() =>
        Assert.Equal(
            """
            FKS657 Pulumi.prod.yaml/fks-sre:sliHeartbeatUrl = (nothing) (advice)
                   The heartbeat goes on while the rules that read samples have stalled; nobody outside would hear of that.
                   Make a second check there, and set its URL: pulumi config set --secret fks-sre:sliHeartbeatUrl --stack prod
            """,
            string.Join('\n', LegalConfiguration.Prod.WithSecret(ConfigKeys.HeartbeatUrl, "https://beat.example/7").Read().Findings)
        );

    [Fact]
    public void Heartbeat_of_PagerDuty_is_refused_where_nobody_is_woken() =>
        AssertOnly(
            LegalConfiguration.Dev.WithSecret(ConfigKeys.PagerDutyHeartbeatKey, "key7"),
            """
            FKS655 Pulumi.dev.yaml/fks-sre:pagerDutyHeartbeatKey = (secret)
                   The cluster of dev is declared to wake nobody (FksClusters), and this token would.
                   Remove it: pulumi config rm fks-sre:pagerDutyHeartbeatKey --stack dev
            FKS608 Pulumi.dev.yaml/fks-sre:pagerDutyHeartbeatKey = (secret)
                   Nothing reads it, since pagerduty:token is not configured.
                   Configure that, or remove this: pulumi config rm fks-sre:pagerDutyHeartbeatKey --stack dev
            """
        );

    private static void AssertAdvice(StackConfiguration configuration, string expected)
    {
        Assert.NotNull(configuration.Read().Value);
        Assert.Equal(expected, string.Join('\n', configuration.Read().Findings));
    }
}
