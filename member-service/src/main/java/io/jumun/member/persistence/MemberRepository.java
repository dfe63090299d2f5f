package io.jumun.member.persistence;

import io.jumun.member.application.Members;
import io.jumun.member.domain.Member;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Members, by Spring Data. */
interface MemberRepository extends Repository<Member, UUID>, Members {}
